package org.weft;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What {@code mvn package} lays out. */
class DistributionIT {

    private static final Path DISTRIBUTION = Path.of(System.getProperty("weft.distribution"));
    private static final Path ZIP = Path.of(System.getProperty("weft.zip"));
    private static final String VERSION = System.getProperty("weft.version");

    @ParameterizedTest
    @CsvSource({
        "bin/weft,              src/main/launcher/weft",
        "LICENSE,               LICENSE",
        "README.md,             README.md",
    })
    void holdsTheFilesOfTheProject(String laidOut, String source) throws IOException {
        assertEquals(Files.readString(Path.of(source)), Files.readString(DISTRIBUTION.resolve(laidOut)));
    }

    @ParameterizedTest
    @CsvSource({"web, web/", "cypher, cypher/", "src/main/samples, samples/"})
    void theJarHoldsTheResources(Path source, String prefix) throws IOException {
        Set<String> expected =
                files(source).stream().map(prefix::concat).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(!expected.isEmpty(), source + " is empty");
        try (JarFile jar = new JarFile(jar().toFile())) {
            Set<String> held = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(prefix) && !name.endsWith("/"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, held);
        }
    }

    @Test
    void theSmallClassPathHoldsNoServer() throws IOException {
        Set<String> small = names(DISTRIBUTION.resolve("lib"));
        Set<String> server = names(DISTRIBUTION.resolve("lib/server"));
        assertTrue(small.stream().noneMatch(name -> name.matches("(neo4j|netty|jetty|javalin).*")), small.toString());
        assertTrue(server.stream().anyMatch(name -> name.startsWith("neo4j-kernel-")), server.toString());
        assertTrue(small.stream().noneMatch(server::contains), "a jar lies in both");
    }

    @Test
    void noClassIsInTwoJarsOfTheSmallClassPath() throws IOException {
        Map<String, String> seen = new TreeMap<>();
        Set<String> twice = new TreeSet<>();
        for (String name : names(DISTRIBUTION.resolve("lib"))) {
            try (JarFile jar =
                    new JarFile(DISTRIBUTION.resolve("lib").resolve(name).toFile())) {
                jar.stream()
                        .map(entry -> entry.getName())
                        .filter(entry -> entry.endsWith(".class")
                                && !entry.endsWith("module-info.class")
                                && !entry.startsWith("META-INF/"))
                        .filter(entry -> seen.put(entry, name) != null)
                        .forEach(twice::add);
            }
        }
        assertEquals(Set.of(), twice);
    }

    @Test
    void theZipHoldsTheSameWithTheLauncherExecutable() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(ZIP, Map.of("enablePosixFileAttributes", "true"))) {
            Path root = zip.getPath("weft-" + VERSION);
            Set<String> expected = files(DISTRIBUTION);
            // The archive of shared classes fits one JDK at one place only.
            expected.remove("lib/weft.jsa");
            assertEquals(expected, files(root));
            assertTrue(Files.getPosixFilePermissions(root.resolve("bin/weft"))
                    .contains(PosixFilePermission.OTHERS_EXECUTE));
            assertTrue(Files.readString(root.resolve("bin/weft.bat")).contains("\r\n"), "CRLF line ends");
        }
    }

    private static Path jar() {
        return DISTRIBUTION.resolve("lib/weft-" + VERSION + ".jar");
    }

    private static Set<String> files(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> list = Files.list(directory)) {
            return list.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
