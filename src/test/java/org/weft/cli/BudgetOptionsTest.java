package org.weft.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BudgetOptionsTest {
    @TempDir
    Path data;

    private Program.Run weft(String... more) throws IOException {
        StringBuilder flows = new StringBuilder("source,target,strength\n");
        for (int i = 0; i < 300; i++) {
            for (int k : new int[] {1, 7, 31}) {
                flows.append('a').append(i).append(",a").append((i + k) % 300).append(",1\n");
            }
        }
        Path file = Files.writeString(data.resolve("flows.csv"), flows);
        String[] arguments = new String[more.length + 1];
        arguments[0] = more[0];
        arguments[1] = file.toString();
        System.arraycopy(more, 1, arguments, 2, more.length - 1);
        return new Program(data).run(arguments);
    }

    @Test
    void whatIsPastTheBudgetIsRefusedWithTheEstimate() throws IOException {
        Program.Run refused = weft("analyse", "-m", "betweenness", "--budget", "0.00001");
        assertEquals(ExitCode.REFUSED.code(), refused.code(), refused::all);
        assertTrue(refused.err().contains("Betweenness is estimated to take"), refused.err());
        assertTrue(refused.err().contains("over=approximate"), refused.err());
        Program.Run export =
                weft("export", "-f", "csv", "-m", "betweenness", "--budget", "0.00001", "--over", "refuse");
        assertEquals(ExitCode.REFUSED.code(), export.code(), export::all);
    }

    @Test
    void itCanBeRunOrEstimated() throws IOException {
        Program.Run any = weft("analyse", "-m", "betweenness");
        Program.Run run = weft("analyse", "-m", "betweenness", "--budget", "0.00001", "--over", "run");
        assertEquals(0, run.code(), run::all);
        assertEquals(any.out(), run.out());
        assertFalse(run.out().contains("estimated"), run.out());
        Program.Run near = weft(
                "analyse",
                "-m",
                "betweenness",
                "--budget",
                "0.00001",
                "--over",
                "approximate",
                "--explain",
                "--top",
                "3");
        assertEquals(0, near.code(), near::all);
        assertTrue(near.out().contains("estimated by sampled sources (Brandes and Pich 2007)"), near.out());
        Program.Run csv = weft("export", "-m", "betweenness", "--budget", "0.00001", "--over", "approximate");
        assertTrue(
                csv.out().startsWith("id,name,betweenness (estimated)"),
                csv.out().substring(0, 80));
    }

    @Test
    void estimatesOfTiesSaySo() throws IOException {
        Program.Run text = weft("analyse", "-m", "edge-betweenness", "--budget", "0.00001", "--over", "approximate");
        assertEquals(0, text.code(), text::all);
        assertTrue(text.out().contains("Estimated by sampled sources (Brandes and Pich 2007) with "), text.out());
        Program.Run json =
                weft("analyse", "-m", "edge-betweenness", "--budget", "0.00001", "--over", "approximate", "--json");
        assertTrue(json.out().contains("\"estimate\""), json.out());
        assertTrue(json.out().contains("\"margin\""), json.out());
        assertFalse(weft("analyse", "-m", "edge-betweenness").out().contains("stimated"), "exact values are not");
    }

    @Test
    void whatIsNoGoodIsSaid() throws IOException {
        assertEquals(ExitCode.USAGE.code(), weft("analyse", "--over", "guess").code());
        Program.Run none = weft("analyse", "--budget", "none");
        assertEquals(ExitCode.USAGE.code(), none.code());
        assertTrue(none.err().contains("budget"), none.err());
        assertEquals(ExitCode.USAGE.code(), weft("analyse", "--budget", "-1").code());
    }
}
