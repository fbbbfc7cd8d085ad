package org.weft.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Says in words what the database, the network or the disk refused. */
final class Failures {
    /**
     * Bytes that stay free: below this nothing is written. A database whose disk fills up in the middle of a write goes
     * down, and may need its log repaired; one that is not written to goes on answering. It is what the page cache may
     * still have to write, and a batch.
     */
    static final long RESERVE = 80L << 20;
    /** Below this a failure is put down to the disk. */
    private static final long FULL = 1L << 20;

    private final String address;
    private final @Nullable Path directory;

    /**
     * @param address where the store is, for people
     * @param directory the embedded store's directory; null for a server
     */
    Failures(String address, @Nullable Path directory) {
        this.address = address;
        this.directory = directory;
    }

    /** The failure as an error of ours; errors of ours and cancellations stay as they are. */
    RuntimeException translate(RuntimeException failure) {
        if (failure instanceof WeftException || failure instanceof CancellationException) {
            return failure;
        }
        if (directory != null && (saysFull(failure) || isFull(directory))) {
            return full(directory, failure);
        }
        if (failure instanceof AuthenticationException) {
            return new WeftException(
                    ErrorKind.UNAVAILABLE,
                    "Neo4j at " + address + " refuses the user or the password.",
                    "Check --neo4j-user and the password (WEFT_NEO4J_PASSWORD or the password file).",
                    failure);
        }
        if (failure instanceof SecurityException) {
            return new WeftException(
                    ErrorKind.UNAVAILABLE,
                    "Neo4j at " + address + " cannot be reached over a safe connection: " + failure.getMessage(),
                    "Check whether the address should begin with neo4j+s:// or bolt+s://, and the server's certificate.",
                    failure);
        }
        if (isUnreachable(failure)) {
            return unreachable(failure);
        }
        if (failure instanceof TransientException) {
            return new WeftException(
                    ErrorKind.UNAVAILABLE,
                    "Neo4j at " + address + " is busy: " + failure.getMessage(),
                    "Try again in a moment.",
                    failure);
        }
        if (failure instanceof Neo4jException refused) {
            return new WeftException(
                    ErrorKind.STORAGE,
                    "Neo4j at " + address + " refused to do it: " + refused.getMessage(),
                    "Look in the database's log (" + refused.code() + ").",
                    failure);
        }
        return failure;
    }

    WeftException unreachable(Throwable failure) {
        return new WeftException(
                ErrorKind.UNAVAILABLE,
                "Neo4j at " + address + " cannot be reached.",
                directory == null
                        ? "Start the server or check --neo4j-uri; Weft connects again by itself."
                        : "Start Weft again.",
                failure);
    }

    /** Refuses to write where it could fill the disk. */
    void requireSpace() {
        if (directory != null && free(directory) < RESERVE) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "The disk that holds " + directory + " is almost full: " + (free(directory) >> 20)
                            + " MB are free, and the store writes nothing when less than " + (RESERVE >> 20)
                            + " MB are.",
                    "Free some space; what was being written is not visible, and what was stored can be read.");
        }
    }

    static WeftException full(Path directory, @Nullable Throwable failure) {
        return new WeftException(
                ErrorKind.STORAGE,
                "The disk that holds " + directory + " is full.",
                "Free some space or choose another data directory with --data, then start Weft again; what was being"
                        + " written is not visible and is cleaned up.",
                failure);
    }

    private static boolean isUnreachable(Throwable failure) {
        return failure instanceof ServiceUnavailableException
                || failure instanceof SessionExpiredException
                || (failure instanceof ClientException
                        && String.valueOf(failure.getMessage()).contains("acqui"));
    }

    /** Whether any cause says that the disk is full. */
    static boolean saysFull(@Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            String said = String.valueOf(t.getMessage());
            if (said.contains("No space left on device")
                    || said.contains("not enough space on the disk")
                    || said.contains("out of disk space")
                    || said.contains("OutOfDiskSpace")) {
                return true;
            }
            for (Throwable suppressed : t.getSuppressed()) {
                if (saysFull(suppressed)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isFull(Path directory) {
        return free(directory) < FULL;
    }

    /** Bytes free for a directory; the largest number where that cannot be known. */
    static long free(Path directory) {
        try {
            FileStore disk = Files.getFileStore(directory);
            return disk.getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
