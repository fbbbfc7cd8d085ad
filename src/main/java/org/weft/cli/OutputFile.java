package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A file that is written whole or not at all. */
final class OutputFile {
    private OutputFile() {}

    /**
     * Gives an answer to whoever asked: into a file where one is named, else to standard output, unless it is a terminal
     * and the answer is not for reading.
     *
     * @param target the file; null for standard output
     * @param binary whether the answer is not for reading
     */
    static void deliver(
            Console console,
            @Nullable Path target,
            boolean binary,
            boolean quiet,
            BiConsumer<ProgressLine, OutputStream> content) {
        if (target == null && binary && console.isTerminal(Console.Stream.OUT)) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "This is not for reading on a terminal.",
                    "Say where to with --output FILE.");
        }
        try (ProgressLine progress = new ProgressLine(console, quiet)) {
            if (target == null) {
                content.accept(progress, console.bytes());
            } else {
                write(target, out -> content.accept(progress, out));
                progress.close();
                console.say("Written: " + target);
            }
        }
    }

    /** Writes beside the target, then puts it in the target's place. */
    static void write(Path target, Consumer<OutputStream> content) {
        Path absolute = target.toAbsolutePath();
        try {
            if (Files.isDirectory(absolute)) {
                throw new WeftException(ErrorKind.CONFLICT, "'" + target + "' is a folder.", "Name a file in it.");
            }
            if (Files.exists(absolute) && !Files.isRegularFile(absolute)) {
                // A device or a pipe is written to, never replaced.
                try (OutputStream out = Files.newOutputStream(absolute)) {
                    content.accept(out);
                }
                return;
            }
            Path folder = absolute.getParent();
            if (folder == null) {
                throw new NoSuchFileException(target.toString());
            }
            // Not createTempFile: its file would stay unreadable for others.
            Path beside = Files.createFile(folder.resolve(".weft-" + System.nanoTime() + ".part"));
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                    content.accept(out);
                }
                Files.move(beside, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    static WeftException failed(Path target, IOException e) {
        String why = String.valueOf(e.getMessage());
        if (e instanceof NoSuchFileException) {
            why = "its folder is not there";
        } else if (e instanceof AccessDeniedException) {
            why = "you may not write there";
        } else if (e instanceof FileSystemException f && f.getReason() != null) {
            why = f.getReason();
        }
        return new WeftException(
                ErrorKind.STORAGE,
                "'" + target + "' cannot be written: " + why + ".",
                "Choose another place, or see that the disk has room.",
                e);
    }
}
