package org.weft.cli;

import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends the log to a file before anything is logged. */
final class ServerLog {
    private static final String PROPERTY = "weft.log.file";

    private ServerLog() {}

    /** Makes the log file's directory and names the file to the logger; the file. */
    static Path open(Settings settings) {
        Path given = settings.logFile();
        Path file = given == null ? settings.data().resolve("log").resolve("weft.log") : given;
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (!Files.exists(file)) {
                Files.createFile(file);
            } else if (!Files.isWritable(file)) {
                throw new IOException("it may not be written");
            }
        } catch (IOException e) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    given == null
                            ? "The data directory " + settings.data() + " cannot be used: " + reason(e) + "."
                            : "The log file " + file + " cannot be written: " + reason(e) + ".",
                    given == null
                            ? "Choose another with --data DIR, or see that this one can be made and has room."
                            : "Choose another with --log-file.",
                    e);
        }
        System.setProperty(PROPERTY, file.toString());
        return file;
    }

    private static String reason(IOException e) {
        if (e instanceof java.nio.file.FileAlreadyExistsException at) {
            return at.getFile() + " is a file, not a folder";
        }
        if (e instanceof java.nio.file.FileSystemException at && at.getReason() != null) {
            return at.getReason() + " (" + at.getFile() + ")";
        }
        return String.valueOf(e.getMessage());
    }
}
