package org.weft.cli;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A recipe repeats what the commands answer. */
class RunCommandTest {
    private static final String NORTHVALE = "src/main/samples/childrens-services";

    /** A step, and the command that asks the same. */
    private static final Map<String, List<String>> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put(
                "{\"do\":\"reach\",\"agency\":\"early-help\",\"direction\":\"in\",\"steps\":2,\"routes\":\"strongest\"}",
                List.of(
                        "reach",
                        "--agency",
                        "early-help",
                        "--direction",
                        "in",
                        "--steps",
                        "2",
                        "--routes",
                        "strongest"));
        STEPS.put("{\"do\":\"funding\"}", List.of("funding"));
        STEPS.put(
                "{\"do\":\"what-if\",\"edits\":[{\"op\":\"remove\",\"actors\":[\"early-help\"]}]}",
                List.of("simulate", "--remove", "early-help"));
        STEPS.put("{\"do\":\"removals\",\"posts\":true}", List.of("simulate", "--each", "--posts"));
        STEPS.put(
                "{\"do\":\"turnover\",\"probability\":0.25,\"repeats\":40,\"seed\":3}",
                List.of("simulate", "--turnover", "0.25", "--repeats", "40", "--seed", "3"));
        STEPS.put(
                "{\"do\":\"introductions\",\"goal\":\"fragmentation\",\"offers\":4}",
                List.of("simulate", "--suggest", "fragmentation", "--offers", "4"));
        STEPS.put("{\"do\":\"findings\"}", List.of("findings"));
    }

    @TempDir
    Path scratch;

    private Program.Run weft(String... arguments) {
        return new Program(scratch.resolve("data")).run(arguments);
    }

    private Path recipe(String text) throws IOException {
        return Files.writeString(scratch.resolve("recipe.json"), text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachStepGivesWhatItsCommandGives() throws IOException {
        Path recipe = recipe("{\"recipe\":1,\"view\":{\"symmetrise\":\"none\"},\"steps\":["
                + String.join(",", STEPS.keySet()) + "]}");
        Path folder = scratch.resolve("results");
        Program.Run run = weft("run", recipe.toString(), NORTHVALE, "--group-by", "sector", "-o", folder.toString());
        assertEquals(0, run.code(), run.all());
        List<DynamicTest> tests = new ArrayList<>();
        STEPS.forEach((step, command) -> {
            String task = step.replaceAll("\\{\"do\":\"([a-z-]+)\".*", "$1");
            Path file = folder.resolve(tests.size() + 1 + "-" + task + ".json");
            tests.add(DynamicTest.dynamicTest(task, () -> {
                List<String> asked = new ArrayList<>(command);
                asked.addAll(List.of(NORTHVALE, "--group-by", "sector", "--json"));
                Program.Run direct = weft(asked.toArray(String[]::new));
                assertEquals(0, direct.code(), direct.all());
                assertEquals(direct.out().strip(), read(file).strip());
            }));
        });
        return tests.stream();
    }

    @Test
    void whatIsNotKnownIsRefusedWithItsPlace() throws IOException {
        Path recipe = recipe("{\"recipe\":1,\"steps\":[{\"do\":\"pairs\"},{\"do\":\"reach\",\"step\":2}]}");
        Program.Run run = weft("run", recipe.toString(), NORTHVALE);
        assertEquals(ExitCode.USAGE.code(), run.code(), run.all());
        assertTrue(run.err().contains("Step 2 has a key 'step' that is not known."), run.err());
        assertTrue(run.err().contains("Did you mean 'steps'?"), run.err());
    }
}
