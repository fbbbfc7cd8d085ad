package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.store.DatasetInfo;

import java.util.List;

/** Which an operand names: files, or a dataset. An existing path wins; {@code dataset:NAME} says that a dataset is meant. */
final class Subjects {
    private Subjects() {}

    /** Whether operands name files; where none does, they name one dataset at most. */
    static boolean areFiles(List<String> operands) {
        boolean some = operands.stream().anyMatch(FileOperands::exists);
        for (String operand : operands) {
            if (operand.isBlank()) {
                throw new WeftException(
                        ErrorKind.BAD_REQUEST, "A name is blank.", "Name a file, a folder or a dataset.");
            }
            boolean missing = !FileOperands.exists(operand);
            if (missing && (some || operands.size() > 1 || FileOperands.looksLikeAFile(operand))) {
                throw FileOperands.missing(operand);
            }
        }
        return some;
    }

    /** The same; files have no revisions, so that one cannot be asked for. */
    static boolean areFiles(List<String> operands, @Nullable Integer revision) {
        boolean files = areFiles(operands);
        if (files && revision != null) {
            throw new WeftException(ErrorKind.BAD_REQUEST, "A file has no revisions.", "Leave out --revision.");
        }
        return files;
    }

    /** The dataset of an operand; without one, the only dataset there is. */
    static String dataset(List<String> operands, DatasetAccess access) {
        if (!operands.isEmpty()) {
            return operands.get(0);
        }
        List<DatasetInfo> all = access.datasets();
        if (all.size() == 1) {
            return all.get(0).id();
        }
        throw new WeftException(
                ErrorKind.BAD_REQUEST,
                all.isEmpty()
                        ? "Nothing is named, and nothing is stored yet."
                        : "Nothing is named, and there are " + all.size() + " datasets.",
                all.isEmpty()
                        ? "Name a file or folder, or store one with 'weft import'."
                        : "Name one of "
                                + String.join(
                                        ", ",
                                        all.stream()
                                                .map(d -> "'" + d.name() + "'")
                                                .toList()) + ".");
    }

    /** The error for a dataset that is not there, where the word could have been meant as a file too. */
    static WeftException unknown(WeftException e, List<String> operands) {
        if (e.kind() != ErrorKind.NOT_FOUND
                || operands.isEmpty()
                || operands.get(0).startsWith(FileOperands.DATASET)) {
            return e;
        }
        if (!e.what().contains("'" + operands.get(0) + "'")) {
            return e;
        }
        return new WeftException(
                e.kind(), "There is neither a file nor a dataset '" + operands.get(0) + "'.", e.remedy(), e);
    }
}
