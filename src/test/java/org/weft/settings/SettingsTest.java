package org.weft.settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SettingsTest {
    @TempDir
    Path data;

    private Settings read(Map<String, String> commandLine, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of("data", data.toString()));
        all.putAll(commandLine);
        return Settings.read(all, environment);
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        Files.writeString(data.resolve("weft.properties"), "port=1111\nretention=9\nmax-upload=1GB\n");
        Settings s = read(Map.of("port", "3333"), Map.of("WEFT_PORT", "2222", "WEFT_RETENTION", "7"));
        assertEquals(3333, s.port());
        assertEquals(7, s.retention());
        assertEquals(1L << 30, s.maxUploadBytes());
        assertEquals("127.0.0.1", s.host());
        assertEquals("command line", s.origins().get("port"));
        assertEquals("environment", s.origins().get("retention"));
        assertEquals("weft.properties", s.origins().get("max-upload"));
        assertEquals("default", s.origins().get("host"));
    }

    @Test
    void aPasswordIsReadFromItsFileAndNeverShown() throws IOException {
        Path file = Files.writeString(data.resolve("pw"), "hunter2\n");
        Settings s =
                read(Map.of("neo4j-uri", "bolt://localhost:7687", "neo4j-password-file", file.toString()), Map.of());
        assertEquals("hunter2", s.neo4jPassword());
        assertFalse(s.toString().contains("hunter2"));
        assertFalse(s.shown().toString().contains("hunter2"));
        assertTrue(s.shown().stream().anyMatch(v -> v.value().equals("(hidden)")));
    }

    @Test
    void everySettingIsShownAndHasHelp() {
        Settings s = read(Map.of(), Map.of());
        assertEquals(Setting.ALL.size(), s.shown().size());
        Setting.ALL.forEach(setting -> assertTrue(setting.help().endsWith("."), setting.name()));
    }

    @ParameterizedTest
    @CsvSource({
        "port,seventy",
        "port,70000",
        "threads,-1",
        "retention,0",
        "max-upload,lots",
        "max-upload,-5MB",
        "budget,soon",
        "budget,0",
        "budget-memory,lots",
        "require-token,perhaps",
        "neo4j-uri,http://db",
        "neo4j-password-file,no-such-file"
    })
    void whatIsNoGoodIsRefusedByName(String name, String value) {
        WeftException e = assertThrows(WeftException.class, () -> read(Map.of(name, value), Map.of()));
        assertEquals(ErrorKind.BAD_REQUEST, e.kind());
        assertTrue(e.what().contains(name), e.what());
        assertFalse(e.remedy().isEmpty());
    }

    @Test
    void anUnknownSettingInTheFileIsRefused() throws IOException {
        Files.writeString(data.resolve("weft.properties"), "prot=1\n");
        WeftException e = assertThrows(WeftException.class, () -> read(Map.of(), Map.of()));
        assertTrue(e.what().contains("prot"), e.what());
    }
}
