package org.weft.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Outputs kept in files. After a change that is meant, {@code -Dweft.golden=write} writes them anew. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/cli");

    private Golden() {}

    static void assertSame(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("weft.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertEquals(
                Files.readString(file), actual, "differs from " + file + "; if meant, run with -Dweft.golden=write");
    }
}
