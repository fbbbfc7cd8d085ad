package org.weft;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The launcher's product is a Java command line. A recording {@code java} in a JAVA_HOME of the test's own shows it:
 * one argument to a line.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "bin/weft is for POSIX shells")
class LauncherIT {

    private static final Path DISTRIBUTION = Path.of(System.getProperty("weft.distribution"));

    @TempDir
    Path scratch;

    private Path jdk;

    @BeforeEach
    void recordingJava() throws IOException {
        jdk = jdk("a jdk", "17.0.15");
    }

    @Test
    void passesArgumentsUntouched() throws Exception {
        List<String> given = List.of("analyse", "a file with spaces.csv", "it's \"quoted\"", "*", "$HOME", "", "a\\b");
        Run run = weft(jdk, given);
        assertEquals(0, run.code, run.err);
        assertEquals(given, run.arguments());
    }

    @Test
    void runsFromADirectoryWithSpacesThroughSymbolicLinks() throws Exception {
        Path home = Files.createDirectories(scratch.resolve("Program Files/we ft"));
        Files.createDirectories(home.resolve("lib/server"));
        Files.createDirectories(home.resolve("bin"));
        Files.copy(DISTRIBUTION.resolve("bin/weft"), home.resolve("bin/weft"), StandardCopyOption.COPY_ATTRIBUTES);
        Path relative = Files.createSymbolicLink(
                scratch.resolve("Program Files/first"), Path.of("we ft").resolve("bin/weft"));
        Path absolute = Files.createSymbolicLink(scratch.resolve("second link"), relative);
        Run run = run(absolute.toString(), Map.of("JAVA_HOME", jdk.toString()), List.of("measures"));
        assertEquals(0, run.code, run.err);
        assertEquals(home.toRealPath() + "/lib/*", run.classPath());
        assertTrue(run.lines.contains("-Dweft.home=" + home.toRealPath()), run.out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--help",
                "--version",
                "measures",
                "check folder",
                "template out.xlsx",
                "settings",
                "serve --help",
                "analyse FILE",
                "analyse --measures betweenness,harmonic FILE --json",
                "analyse --json FILE",
                "export FILE --format graphml",
            })
    void commandsOnFilesGetTheSmallClassPath(String command) throws Exception {
        Run run = weft(jdk, words(command));
        assertEquals(0, run.code, run.err);
        assertEquals(DISTRIBUTION.toRealPath() + "/lib/*", run.classPath());
        assertTrue(run.lines.contains("-XX:TieredStopAtLevel=1"), run.out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --port 0",
                "datasets",
                "import FILE --name x",
                "analyse Northern",
                "analyse dataset:FILE",
                "analyse Northern --output FILE",
                "export Northern --data FILE",
                "--data FILE analyse Northern",
            })
    void commandsOnDatasetsGetTheWholeProduct(String command) throws Exception {
        Run run = weft(jdk, words(command));
        assertEquals(0, run.code, run.err);
        Path home = DISTRIBUTION.toRealPath();
        assertEquals(home + "/lib/*:" + home + "/lib/server/*", run.classPath());
        assertTrue(run.lines.contains("--add-opens=java.base/java.nio=ALL-UNNAMED"), run.out);
    }

    @Test
    void aBigFileGetsTheFullCompiler() throws Exception {
        Path big = Files.write(scratch.resolve("big.csv"), new byte[200_000]);
        Run run = weft(jdk, List.of("analyse", big.toString()));
        assertEquals(DISTRIBUTION.toRealPath() + "/lib/*", run.classPath());
        assertFalse(run.lines.contains("-XX:TieredStopAtLevel=1"), run.out);
    }

    @ParameterizedTest
    @CsvSource({
        "--measures degree;pagerank FILE, true",
        "--measures=communities FILE, true",
        "FILE -m clustering, true",
        "FILE -m clustering;edge-betweenness, false",
        "--measures kpp-neg FILE, false",
        "FILE --csv, false",
    })
    void aBigFileOfWhichOnlyQuickMeasuresAreAskedIsNotCompiledAtLength(String command, boolean quick) throws Exception {
        Path big = Files.write(scratch.resolve("big.csv"), new byte[200_000]);
        List<String> given = new ArrayList<>(List.of("export"));
        for (String word : command.split(" ")) {
            given.add(word.equals("FILE") ? big.toString() : word.replace(';', ','));
        }
        Run run = weft(jdk, given);
        assertEquals(given, run.arguments());
        assertTrue(run.lines.contains("-XX:+UseParallelGC"), run.out);
        assertEquals(quick, run.lines.contains("-XX:TieredStopAtLevel=1"), run.out);
    }

    @Test
    void passesWordsForTheJvm() throws Exception {
        Run run = run(
                DISTRIBUTION.resolve("bin/weft").toString(),
                Map.of("JAVA_HOME", jdk.toString(), "WEFT_JAVA_OPTS", "-Xmx8g  -Dx=*"),
                List.of("serve"));
        assertTrue(run.lines.indexOf("-Xmx8g") >= 0, run.out);
        assertTrue(run.lines.indexOf("-Dx=*") < run.lines.indexOf("org.weft.Main"), run.out);
    }

    @Test
    void aCollectorOfTheUsersReplacesItsOwn() throws Exception {
        Run run = run(
                DISTRIBUTION.resolve("bin/weft").toString(),
                Map.of("JAVA_HOME", jdk.toString(), "WEFT_JAVA_OPTS", "-XX:+UseParallelGC"),
                List.of("measures"));
        assertFalse(run.lines.contains("-XX:+UseSerialGC"), run.out);
    }

    @Test
    void refusesAnOldJava() throws Exception {
        for (String version : List.of("11.0.2", "1.8.0_402", "16")) {
            Run run = weft(jdk("old " + version, version), List.of("measures"));
            assertEquals(1, run.code);
            assertTrue(run.err.contains("needs Java 17 or newer"), run.err);
            assertTrue(run.err.contains("is " + version), run.err);
        }
    }

    @Test
    void asksAJavaWithoutAReleaseFile() throws Exception {
        Path bare = jdk("bare", "17.0.15");
        Files.delete(bare.resolve("release"));
        assertEquals(0, weft(bare, List.of("measures")).code);
    }

    @Test
    void refusesAJavaHomeWithoutJava() throws Exception {
        Run run = weft(Files.createDirectory(scratch.resolve("no jdk")), List.of("measures"));
        assertEquals(1, run.code);
        assertTrue(run.err.contains("JAVA_HOME is " + scratch.resolve("no jdk")), run.err);
    }

    @Test
    void findsJavaOnThePath() throws Exception {
        String path = jdk.resolve("bin") + ":" + System.getenv("PATH");
        Run run = run(DISTRIBUTION.resolve("bin/weft").toString(), Map.of("PATH", path), List.of("measures"));
        assertEquals(0, run.code, run.err);
        assertEquals(List.of("measures"), run.arguments());
    }

    @Test
    void theRealJavaStartsIt() throws Exception {
        Run run = weft(Path.of(System.getProperty("java.home")), List.of("--version"));
        assertEquals(0, run.code, run.err);
        assertTrue(run.out.contains(System.getProperty("weft.version")), run.out);
        assertEquals("", run.err);
    }

    @Test
    void aCommandOnFilesLoadsNothingOfTheServer() throws Exception {
        Path loaded = scratch.resolve("loaded.txt");
        Path sample = Path.of("src/main/samples/mount-st-helens").toAbsolutePath();
        Run run = run(
                DISTRIBUTION.resolve("bin/weft").toString(),
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "WEFT_JAVA_OPTS",
                        "-Xlog:class+load:file=" + loaded.getFileName() + ":none"),
                List.of("analyse", sample.toString(), "--json"));
        assertEquals(0, run.code, run.err);
        assertTrue(run.out.contains("\"scores\""), run.out);
        List<String> classes = Files.readAllLines(loaded);
        assertTrue(
                classes.stream().anyMatch(line -> line.startsWith("org.weft.network.Network ")), "classes are logged");
        assertEquals(
                List.of(),
                classes.stream()
                        .filter(line -> line.matches("(org\\.neo4j|io\\.netty|io\\.javalin|org\\.eclipse)\\..*"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"serve", "check", "template", "import", "datasets", "analyse", "measures", "export", "settings"})
    void theHelpOfEveryCommandNeedsTheSmallClassPathOnly(String command) throws Exception {
        Run run = weft(Path.of(System.getProperty("java.home")), List.of(command, "--help"));
        assertEquals(0, run.code, run.err);
        assertTrue(run.out.contains("weft " + command), run.out);
    }

    /** A JAVA_HOME whose java prints its arguments, and with -version its version. */
    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(scratch.resolve(name));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\nif [ \"$1\" = -version ]; then echo 'openjdk version \"" + version
                        + "\" 2025-04-15' >&2; exit; fi\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    /** Words of a command; FILE stands for a small file that exists. */
    private List<String> words(String command) throws IOException {
        Path file = Files.writeString(scratch.resolve("flows.csv"), "source,target\nA,B\n");
        List<String> words = new ArrayList<>();
        for (String word : command.split(" ")) {
            if (!word.isEmpty()) {
                words.add(word.equals("FILE") ? file.toString() : word);
            }
        }
        return words;
    }

    private Run weft(Path javaHome, List<String> arguments) throws Exception {
        return run(DISTRIBUTION.resolve("bin/weft").toString(), Map.of("JAVA_HOME", javaHome.toString()), arguments);
    }

    private Run run(String program, Map<String, String> environment, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("WEFT"));
        builder.environment().putAll(environment);
        Path out = Files.createTempFile(scratch, "out", ".txt");
        Path err = Files.createTempFile(scratch, "err", ".txt");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " did not end within 60 s");
        }
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static final class Run {
        final int code;
        final String out;
        final String err;
        final List<String> lines;

        Run(int code, String out, String err) {
            this.code = code;
            this.out = out;
            this.err = err;
            String[] split = out.split("\n", -1);
            this.lines = Arrays.asList(split).subList(0, split.length - 1);
        }

        String classPath() {
            return lines.get(lines.indexOf("-cp") + 1);
        }

        List<String> arguments() {
            return lines.subList(lines.indexOf("org.weft.Main") + 1, lines.size());
        }
    }
}
