package org.weft.cli;

import org.weft.settings.Settings;
import org.weft.store.Store;
import org.weft.store.StoreSettings;
import org.weft.workbench.Workbench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The program in this process, with streams and an environment of its own. */
final class Program {
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final HttpFace http;
    private Set<Console.Stream> terminals = Set.of();
    private String typed = "";

    /** What a run gave. */
    record Run(int code, String out, String err) {
        /** Both streams and the code, as a golden file holds them. */
        String all() {
            return out + (err.isEmpty() ? "" : "--- standard error\n" + err) + "--- exit code " + code + "\n";
        }
    }

    Program(Path data) {
        this(data, (workbench, settings) -> {
            throw new IllegalStateException("this test serves nothing");
        });
    }

    Program(Path data, HttpFace http) {
        this.http = http;
        environment.put("WEFT_DATA", data.toString());
        environment.put("WEFT_THREADS", "2");
    }

    Program with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Program onTerminal(String answers) {
        terminals = Set.of(Console.Stream.values());
        typed = answers;
        return this;
    }

    Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run half = runInto(out, arguments);
        return new Run(half.code(), out.toString(StandardCharsets.UTF_8), half.err());
    }

    Run runInto(OutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = cli(out, err).run(arguments);
        return new Run(code, "", err.toString(StandardCharsets.UTF_8));
    }

    Cli cli(OutputStream out, OutputStream err) {
        Console console = new Console(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                terminals,
                environment.containsKey("TERM") && !environment.containsKey("NO_COLOR"),
                0);
        return new Cli(console, environment, new Parts(Program::workbench, http, "TEST"));
    }

    static Workbench workbench(Settings settings) {
        return new Workbench(
                settings,
                () -> Store.embedded(settings.data(), StoreSettings.DEFAULT.withRetention(settings.retention())));
    }
}
