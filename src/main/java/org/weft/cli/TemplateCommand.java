package org.weft.cli;

import org.weft.formats.Template;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Writes empty sheets. */
@Command(
        name = "template",
        header = {"Writes empty sheets with their headers and notes, to be filled in.", ""})
final class TemplateCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(
            paramLabel = "DIR|FILE.xlsx",
            description = "A folder for CSV files, or a workbook; FILE.zip for a zip of CSV files.")
    private String operand = "";

    @Option(names = "--force", description = "Writes over files of these names.")
    private boolean force;

    @Mixin
    private final HelpOption help = new HelpOption();

    TemplateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path target = Path.of(operand);
        String lower = operand.toLowerCase(Locale.ROOT);
        try {
            if (lower.endsWith(".xlsx") || lower.endsWith(".zip")) {
                refuseToOverwrite(target);
                Path folder = target.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                try (OutputStream out = Files.newOutputStream(target)) {
                    if (lower.endsWith(".zip")) {
                        Template.zip(out);
                    } else {
                        Template.writeWorkbook(out);
                    }
                }
                invocation.console().line("Written: " + operand);
            } else if (lower.endsWith(".csv")) {
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "The sheets do not fit in one CSV file.",
                        "Name a folder, or a workbook that ends in .xlsx.");
            } else {
                folder(target);
            }
        } catch (IOException e) {
            throw OutputFile.failed(target, e);
        }
        invocation.console().line("Only flows is required; delete the sheets that you do not need.");
        return ExitCode.DONE.code();
    }

    private void folder(Path target) throws IOException {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new WeftException(
                    ErrorKind.CONFLICT, "'" + operand + "' is a file, not a folder.", "Name another folder.");
        }
        Files.createDirectories(target);
        Path beside = Files.createTempDirectory(target, ".weft-");
        try {
            Template.writeFolder(beside);
            List<Path> made;
            try (Stream<Path> list = Files.list(beside)) {
                made = list.sorted().toList();
            }
            for (Path each : made) {
                Path there = target.resolve(beside.relativize(each));
                // A sheet that is still empty loses nothing.
                if (!force && Files.exists(there) && Files.mismatch(each, there) >= 0) {
                    refuse(there);
                }
            }
            for (Path each : made) {
                Path there = target.resolve(beside.relativize(each));
                Files.move(each, there, StandardCopyOption.REPLACE_EXISTING);
                invocation.console().line("Written: " + there);
            }
        } finally {
            try (Stream<Path> left = Files.list(beside)) {
                for (Path each : left.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(beside);
        }
    }

    private void refuseToOverwrite(Path file) {
        if (Files.exists(file) && !force) {
            refuse(file);
        }
    }

    private void refuse(Path file) {
        throw new WeftException(
                ErrorKind.CONFLICT,
                "'" + file + "' is there already.",
                "Name another place, or write over it with --force.");
    }
}
