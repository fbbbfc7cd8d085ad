package org.weft.findings;

import org.junit.jupiter.api.Test;
import org.weft.network.Level;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A partnership in which everything is even raises no alarm. */
class EvenPartnershipTest {
    private static final List<String> SECTORS = List.of("health", "education", "voluntary", "community and users");

    /**
     * A ring of agencies of four sectors in turn, each informing those at some distances on either side through two posts, both ends saying
     * the same, at both levels; each funded by two, who inform it; everybody in a forum that decides.
     */
    static Partnership even(int n, int... distances) {
        Partnership made = new Partnership();
        for (int i = 0; i < n; i++) {
            String id = "a" + i;
            made.agency(id, Map.of("sector", SECTORS.get(i % 4), "coordinator", i == 0 ? "yes" : "no"));
            made.post("p" + i, id).post("q" + i, id);
        }
        for (int i = 0; i < n; i++) {
            for (int d : IntStream.concat(
                            IntStream.of(distances), IntStream.of(distances).map(x -> -x))
                    .toArray()) {
                int j = Math.floorMod(i + d, n);
                for (String by : List.of("p" + i, "p" + j)) {
                    made.said("p" + i, "p" + j, 2, by, Level.STRATEGIC);
                }
                for (String by : List.of("q" + i, "q" + j)) {
                    made.said("q" + i, "q" + j, 2, by, Level.FRONTLINE);
                }
            }
            made.funds("a" + i, "a" + (i + 1) % n, "a" + (i + 2) % n);
        }
        made.forum("board", true, IntStream.range(0, n).mapToObj(i -> "a" + i).toArray(String[]::new));
        return made.allAnsweredBut();
    }

    @Test
    void nothingIsFound() {
        Findings found = even(24, 1, 2, 3, 4).findings();
        assertEquals(List.of(), found.findings().stream().map(Finding::sentence).toList());
        assertEquals(List.of(), found.notLookedAt(), "every rule looked");
        assertEquals(List.of(), found.unknown());
    }

    @Test
    void norInALargerOne() {
        Findings found = even(60, 1, 2, 7, 16).findings();
        assertEquals(List.of(), found.findings().stream().map(Finding::sentence).toList());
    }
}
