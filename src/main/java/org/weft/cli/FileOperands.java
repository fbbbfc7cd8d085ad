package org.weft.cli;

import org.weft.network.Nearest;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Operands that name files, checked before anything is read. */
final class FileOperands {
    /** Says that a dataset is meant even where a file has the name. */
    static final String DATASET = "dataset:";

    private FileOperands() {}

    /** Whether an operand names what lies on the disk. */
    static boolean exists(String operand) {
        try {
            return !operand.isEmpty() && !operand.startsWith(DATASET) && Files.exists(Path.of(operand));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether an operand that does not exist was surely meant as a file. */
    static boolean looksLikeAFile(String operand) {
        if (operand.startsWith(DATASET)) {
            return false;
        }
        return operand.contains("/") || operand.contains("\\") || operand.matches("(?i).+\\.(csv|gz|zip|xlsx|tsv|txt)");
    }

    /** The paths of operands, all of which must exist. */
    static List<Path> paths(List<String> operands) {
        List<Path> paths = new ArrayList<>();
        for (String operand : operands) {
            if (!exists(operand)) {
                throw missing(operand);
            }
            Path path = Path.of(operand);
            if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
                throw new WeftException(
                        ErrorKind.UNSUPPORTED,
                        "'" + operand + "' is a pipe or a device; Weft reads a file more than once.",
                        "Save it as a file first.");
            }
            paths.add(path);
        }
        return paths;
    }

    /** The error for a file that is not there, with the nearest name beside it. */
    static WeftException missing(String operand) {
        String remedy = "Check the name and the folder.";
        try {
            Path path = Path.of(operand).toAbsolutePath().normalize();
            Path folder = path.getParent();
            Path name = path.getFileName();
            if (folder != null && name != null && Files.isDirectory(folder)) {
                try (Stream<Path> beside = Files.list(folder)) {
                    List<String> names = beside.limit(5_000)
                            .map(p -> String.valueOf(p.getFileName()))
                            .toList();
                    String nearest = Nearest.of(name.toString(), names);
                    if (nearest != null) {
                        remedy = "Did you mean '" + sibling(operand, name.toString(), nearest) + "'?";
                    }
                }
            } else if (folder != null) {
                remedy = "There is no folder '" + Path.of(operand).getParent() + "' either.";
            }
        } catch (IOException | InvalidPathException e) {
            remedy = "Check the name and the folder.";
        }
        return new WeftException(ErrorKind.NOT_FOUND, "There is no file or folder '" + operand + "'.", remedy);
    }

    private static String sibling(String operand, String name, String nearest) {
        return operand.endsWith(name) ? operand.substring(0, operand.length() - name.length()) + nearest : nearest;
    }

    /** Views kept by hash belong to a server's datasets. */
    static View noStoredViews(String hash) {
        throw new WeftException(
                ErrorKind.BAD_REQUEST,
                "The view '@" + hash + "' is kept with datasets, and this is a file.",
                "Give the view as JSON.");
    }
}
