package org.weft.drawing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.View;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class LayoutTest {
    private static double[][] positions(Network network, long seed, Workers workers) {
        return Layout.positions(Partnerships.project(network), seed, workers);
    }

    @ParameterizedTest
    @CsvSource({"12,30", "90,300", "900,3000"})
    void sameNetworkAndSeedGiveTheSamePlacesOnAnyNumberOfThreads(int n, int m) {
        double[][] first = positions(Partnerships.made(n, m, 11), 5, Workers.one());
        double[][] second = positions(Partnerships.made(n, m, 11), 5, Workers.all());
        assertArrayEquals(first[0], second[0]);
        assertArrayEquals(first[1], second[1]);
        double[][] other = positions(Partnerships.made(n, m, 11), 6, Workers.one());
        assertFalse(java.util.Arrays.equals(first[0], other[0]), "another seed gives another picture");
    }

    @Test
    void aPathIsLaidOutInOrder() {
        int[][] ties = new int[11][];
        for (int i = 0; i < ties.length; i++) {
            ties[i] = new int[] {i, i + 1};
        }
        Projection p = Partnerships.project(Partnerships.of(12, ties));
        Layout layout = Layout.of(p, 3, Workers.one());
        for (int i = 0; i + 1 < 12; i++) {
            double step = Math.hypot(layout.x[i] - layout.x[i + 1], layout.y[i] - layout.y[i + 1]);
            assertEquals(1, step, 0.05, "one step is one length, at " + i);
        }
        double whole = Math.hypot(layout.x[0] - layout.x[11], layout.y[0] - layout.y[11]);
        assertEquals(11, whole, 0.3, "eleven steps are eleven lengths");
    }

    /** Mean relative error of distances, every pair counted, as Kruskal's stress has it. */
    private static double stress(Projection p, Layout layout, int[][] steps) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < p.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (steps[i][j] > 0) {
                    double d = Math.hypot(layout.x[i] - layout.x[j], layout.y[i] - layout.y[j]);
                    sum += Math.pow((d - steps[i][j]) / steps[i][j], 2);
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    @Test
    void theSparseFormIsNotMuchWorseThanChanceAllows() {
        // A ring of 1,500: its true picture is a circle, far from what a random start would give.
        int n = 1500;
        int[][] ties = new int[n][];
        for (int i = 0; i < n; i++) {
            ties[i] = new int[] {i, (i + 1) % n};
        }
        Projection p = Partnerships.project(Partnerships.of(n, ties));
        Layout layout = Layout.of(p, 1, Workers.one());
        int[][] steps = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int apart = Math.abs(i - j);
                steps[i][j] = Math.min(apart, n - apart);
            }
        }
        double stress = stress(p, layout, steps);
        assertTrue(stress < 0.08, "stress " + stress);
    }

    @ParameterizedTest
    @ValueSource(strings = {"emon_mtsthelens", "knoke_info", "karate", "florentine_business", "krackhardt_advice"})
    void noMarkCoversAnotherAndAllLieInTheFrame(String name) {
        assumeTrue(Partnerships.has(name), "reference networks are not here");
        Projection p = Partnerships.project(Partnerships.read(name, "sponsorship", "weight"));
        for (int[] frame : new int[][] {{600, 560}, {368, 400}, {1200, 500}}) {
            SceneOptions options = SceneOptions.of(frame[0], frame[1]).sizedBy("Degree", Partnerships.degrees(p));
            assertNoOverlap(Scenes.of(p, options), name);
        }
    }

    @ParameterizedTest
    @CsvSource({"40,120,1", "40,120,2", "150,600,3", "500,1800,4", "60,20,5", "400,30,6"})
    void noMarkCoversAnotherInMadeNetworks(int n, int m, long seed) {
        Projection p = Partnerships.project(Partnerships.made(n, m, seed));
        SceneOptions options = SceneOptions.of(600, 560).sizedBy("Degree", Partnerships.degrees(p));
        assertNoOverlap(Scenes.of(p, options), "seed " + seed);
    }

    private static void assertNoOverlap(Scene scene, String what) {
        List<Scene.Mark> marks = scene.marks();
        for (int i = 0; i < marks.size(); i++) {
            Scene.Mark a = marks.get(i);
            assertTrue(
                    a.x() >= a.r()
                            && a.x() <= scene.width() - a.r()
                            && a.y() >= a.r()
                            && a.y() <= scene.height() - a.r(),
                    what + ": " + a + " lies in the frame");
            for (int j = 0; j < i; j++) {
                Scene.Mark b = marks.get(j);
                double gap = Math.hypot(a.x() - b.x(), a.y() - b.y()) - a.r() - b.r();
                assertTrue(gap >= 0, what + ": " + a.id() + " and " + b.id() + " overlap by " + -gap);
            }
        }
    }

    @Test
    void componentsHaveEachTheirOwnGroundAndIsolatesTheFoot() {
        List<int[]> ties = new ArrayList<>();
        for (int start : new int[] {0, 10, 20}) {
            for (int i = 0; i < 9; i++) {
                ties.add(new int[] {start + i, start + i + 1});
                ties.add(new int[] {start, start + i + 1});
            }
        }
        ties.removeIf(t -> t[0] % 10 == 0 && t[1] == t[0] + 1 && ties.indexOf(t) % 2 == 1);
        Projection p = Partnerships.project(Partnerships.of(34, distinct(ties)));
        double[][] at = Layout.positions(p, 1, Workers.one());
        double lowestTied = 0;
        for (int v = 0; v < 30; v++) {
            lowestTied = Math.max(lowestTied, at[1][v]);
        }
        for (int v = 30; v < 34; v++) {
            assertTrue(at[1][v] > lowestTied, "an isolate lies below all others");
            assertEquals(at[1][30], at[1][v], 1e-9, "isolates lie in one row");
        }
        for (int c = 0; c < 3; c++) {
            for (int d = 0; d < c; d++) {
                assertTrue(apart(at, c * 10, d * 10), "components " + c + " and " + d + " do not lie in each other");
            }
        }
    }

    private static int[][] distinct(List<int[]> ties) {
        List<int[]> kept = new ArrayList<>();
        java.util.Set<Long> seen = new java.util.HashSet<>();
        for (int[] t : ties) {
            if (seen.add((long) t[0] << 32 | t[1])) {
                kept.add(t);
            }
        }
        return kept.toArray(int[][]::new);
    }

    private static boolean apart(double[][] at, int a, int b) {
        for (int axis = 0; axis < 2; axis++) {
            double maxA = -1e9;
            double minA = 1e9;
            double maxB = -1e9;
            double minB = 1e9;
            for (int i = 0; i < 10; i++) {
                maxA = Math.max(maxA, at[axis][a + i]);
                minA = Math.min(minA, at[axis][a + i]);
                maxB = Math.max(maxB, at[axis][b + i]);
                minB = Math.min(minB, at[axis][b + i]);
            }
            if (maxA < minB || maxB < minA) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void tinyNetworksHavePictures(int n) {
        int[][] ties = n == 3 ? new int[][] {{0, 1}, {1, 2}} : n == 2 ? new int[][] {{0, 1}} : new int[0][];
        Projection p = Partnerships.project(Partnerships.of(n, ties));
        Scene scene = Scenes.of(p, SceneOptions.of(600, 560));
        assertEquals(n, scene.marks().size());
        assertNoOverlap(scene, n + " agencies");
        assertEquals(ties.length, scene.ties().size());
    }

    @Test
    void thePlacesOfAViewAreThoseOfItsDataset() {
        View view = View.DEFAULT
                .withMinimumStrength(3)
                .withKinds(List.of("information"))
                .withLevel(View.ViewLevel.AGENCIES);
        View basis = Layout.basis(view);
        assertEquals(View.ViewLevel.ROLLED_UP, basis.level());
        assertEquals(List.of(View.ALL_WAVES), basis.waves());
        assertEquals(0, basis.minimumStrength());
        assertEquals(
                View.ViewLevel.REPRESENTATIVES,
                Layout.basis(view.withLevel(View.ViewLevel.REPRESENTATIVES)).level());
    }
}
