package org.weft.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.settings.Setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** README.md says what the program says. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern COMMAND = Pattern.compile("target/weft/bin/weft ([a-z]+)(.*)");

    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"settings", "measures", "exit codes"})
    void generatedTablesAreUpToDate(String name) throws IOException {
        String table = switch (name) {
            case "settings" ->
                new Program(scratch).run("settings", "--markdown").out();
            case "measures" ->
                new Program(scratch).run("measures", "--markdown").out();
            default -> ExitCode.markdown();
        };
        String text = Files.readString(README);
        String start = "<!-- generated: " + name + " -->\n";
        int from = text.indexOf(start);
        int to = text.indexOf("<!-- end -->", from);
        assertTrue(from >= 0 && to > from, "README.md has no block " + start);
        String expected = text.substring(0, from + start.length()) + table + text.substring(to);
        if ("write".equals(System.getProperty("weft.golden"))) {
            Files.writeString(README, expected);
            text = expected;
        }
        assertEquals(expected, text, "the table of " + name + " has changed; run with -Dweft.golden=write");
    }

    @Test
    void itsCommandsAndOptionsExist() throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher found = COMMAND.matcher(Files.readString(README));
        while (found.find()) {
            commands.add(found.group(1));
            Program.Run help = new Program(scratch).run(found.group(1), "--help");
            assertEquals(0, help.code(), help.err());
            Matcher option = Pattern.compile("(?<= )(--?[a-z][a-z-]*)").matcher(found.group(2));
            while (option.find()) {
                assertTrue(help.out().contains(option.group(1)), found.group() + ": " + option.group(1));
            }
        }
        assertTrue(commands.contains("serve") && commands.contains("analyse"), commands.toString());
    }

    @Test
    void everySettingIsAnOptionOfServe() {
        String help = new Program(scratch).run("serve", "--help").out();
        for (Setting each : Setting.ALL) {
            assertTrue(help.contains("--" + each.name()), each.name());
        }
        assertFalse(Setting.ALL.isEmpty());
    }
}
