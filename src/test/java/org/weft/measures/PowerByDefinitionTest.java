package org.weft.measures;

import org.junit.jupiter.api.Test;
import org.weft.graph.Workers;
import org.weft.network.Actor.Agency;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Respondent;
import org.weft.network.Response;
import org.weft.network.Scale;

import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The measures of power on small random networks, of whom some did not answer, by their definitions over the matrix. */
class PowerByDefinitionTest {
    private static final int SEEDS = 150;

    private static Network random(long seed, boolean isolate) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(8);
        boolean survey = random.nextBoolean();
        Network.Builder network = new Network.Builder();
        Scale counts = new Scale(Scale.Type.COUNT, "per month", List.of());
        network.add(new Kind("flow", "flow", true, counts, Kind.End.SOURCE, Kind.Power.GIVER, false, "a", "b"));
        for (int v = 0; v < n; v++) {
            int actor = network.add(new Agency("N" + v, "N" + v, null, null, Map.of("sector", "s" + v % 3)));
            if (survey) {
                network.add(
                        new Respondent(actor, Network.ALL_WAVES, Network.ALL_KINDS, v == 0 || random.nextInt(4) > 0));
            }
        }
        if (isolate) {
            network.add(new Agency("alone", "alone", null, null, Map.of()));
        }
        double density = random.nextDouble();
        Flows.Builder flows = new Flows.Builder();
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                if (u != v && random.nextDouble() < density) {
                    flows.add(u, v, 0, 1 + random.nextInt(4));
                }
            }
        }
        return network.flows(flows.build()).build();
    }

    /** What the definitions are about: strengths, shares, and who did not answer. */
    private static final class Matrix {
        final Projection p;
        final int n;
        final double[][] w;
        final double[][] share;
        final boolean[] silent;

        Matrix(Network network, boolean constraint) {
            p = TestNetworks.project(network);
            n = p.size();
            w = new double[n][n];
            share = new double[n][n];
            silent = new boolean[n];
            double[][] both = new double[n][n];
            for (int u = 0; u < n; u++) {
                silent[u] = p.response(u) == Response.NOT_ANSWERED;
                for (int v = 0; v < n; v++) {
                    int arc = u == v ? -1 : p.graph().arc(u, v);
                    w[u][v] = arc < 0 ? 0 : p.graph().weights()[arc];
                    both[u][v] += w[u][v];
                    both[v][u] += w[u][v];
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double direct = both[i][j] / sum(both[i]);
                    for (int q = 0; q < n; q++) {
                        direct += both[i][q] == 0 || both[q][j] == 0
                                ? 0
                                : both[i][q] / sum(both[i]) * both[q][j] / sum(both[q]);
                    }
                    share[i][j] = silent[i] ? Double.NaN : constraint ? direct * direct : w[j][i] / received(i);
                }
            }
        }

        static double sum(double[] row) {
            double sum = 0;
            for (double x : row) {
                sum += x;
            }
            return sum;
        }

        double received(int i) {
            double sum = 0;
            for (double[] row : w) {
                sum += row[i];
            }
            return sum;
        }

        boolean tied(int i, int j) {
            return w[i][j] > 0 || w[j][i] > 0;
        }

        /** D(i|j) in sums and differences: of a pure source 0. */
        double counted(int i, int j) {
            return !silent[i] && Double.isNaN(share[i][j]) ? 0 : share[i][j];
        }
    }

    private static Scores run(Projection p, String addresses) {
        return Measures.run(p, MeasureCall.parseAll(addresses), Workers.one());
    }

    private static void pairs(Matrix m, String form, String at) {
        Scores scores = run(m.p, "dependence" + form + ",imbalance" + form + ",mutual-dependence" + form);
        TieValue dependence = scores.ties().get(0);
        for (int e = 0; e < dependence.size(); e++) {
            int i = dependence.source()[e];
            int j = dependence.target()[e];
            assertEquals(m.share[i][j], dependence.values()[e], 1e-12, at);
            assertEquals(
                    m.silent[i]
                            ? "did not answer, so what it receives is unknown"
                            : Double.isNaN(m.share[i][j]) ? "receives nothing" : null,
                    dependence.reasons().get(e),
                    at);
        }
        int pairs = 0;
        for (int i = 0; i < m.n; i++) {
            for (int j = i + 1; j < m.n; j++) {
                pairs += m.tied(i, j) ? 1 : 0;
            }
        }
        assertEquals(2 * pairs, dependence.size(), at);
        for (TieValue contrast : scores.ties().subList(1, 3)) {
            assertEquals(pairs, contrast.size(), at);
            for (int e = 0; e < pairs; e++) {
                int i = contrast.source()[e];
                int j = contrast.target()[e];
                assertTrue(m.tied(i, j), at);
                double difference = m.counted(i, j) - m.counted(j, i);
                assertTrue(!(difference < -1e-12), at + ": the one that depends more comes first");
                double expected = contrast.measure().equals("imbalance")
                        ? Math.abs(difference)
                        : m.counted(i, j) + m.counted(j, i);
                assertEquals(expected, contrast.values()[e], 1e-12, at);
                if (m.silent[i] || m.silent[j]) {
                    String silent = m.p.id(m.silent[Math.min(i, j)] ? Math.min(i, j) : Math.max(i, j));
                    assertEquals(
                            silent + " did not answer, so what it receives is unknown",
                            contrast.reasons().get(e));
                } else if (form.isEmpty() && (m.received(i) == 0 || m.received(j) == 0)) {
                    String source = m.p.id(m.received(i) == 0 ? i : j);
                    assertEquals(
                            "pure source: " + source + " receives nothing, counted as 0",
                            contrast.reasons().get(e),
                            at);
                } else {
                    assertNull(contrast.reasons().get(e), at);
                }
            }
        }
    }

    private static double[] dominance(Matrix m) {
        double[] sums = new double[m.n];
        for (int i = 0; i < m.n; i++) {
            for (int j = 0; j < m.n; j++) {
                double advantage = m.counted(j, i) - m.counted(i, j);
                sums[i] += m.tied(i, j) && !Double.isNaN(advantage) ? advantage : 0;
            }
        }
        return sums;
    }

    private static void agencies(Matrix m, String form, String at) {
        Scores scores = run(m.p, "dominance" + form + ",dependence-received" + form + ",sole-source-dependants");
        double[] dominance = dominance(m);
        double[] depend = new double[m.n];
        double[] only = new double[m.n];
        for (int i = 0; i < m.n; i++) {
            int sources = 0;
            for (int j = 0; j < m.n; j++) {
                sources += m.w[j][i] > 0 ? 1 : 0;
                depend[j] += m.tied(i, j) && !Double.isNaN(m.share[i][j]) ? m.share[i][j] : 0;
            }
            for (int j = 0; j < m.n; j++) {
                only[j] += sources == 1 && m.w[j][i] > 0 && !m.silent[i] ? 1 : 0;
            }
            assertEquals(
                    m.silent[i] ? "did not answer, so what it receives is unknown" : null,
                    scores.scores().get(0).reasons().get(i),
                    at);
            dominance[i] = m.silent[i] ? Double.NaN : dominance[i];
        }
        assertArrayEquals(dominance, scores.scores().get(0).values(), 1e-12, at);
        assertArrayEquals(depend, scores.scores().get(1).values(), 1e-12, at);
        assertArrayEquals(only, scores.scores().get(2).values(), at);
    }

    private static void whole(Matrix m, String form, String at) {
        Scores scores = run(m.p, "power-inequality" + form + ",imbalanced-share" + form + ",one-way-share");
        double[] dominance = dominance(m);
        double sum = 0;
        double differences = 0;
        int answered = 0;
        for (int i = 0; i < m.n; i++) {
            if (m.silent[i]) {
                continue;
            }
            answered++;
            sum += dominance[i] > 1e-12 ? dominance[i] : 0;
            for (int j = 0; j < m.n; j++) {
                differences += m.silent[j] ? 0 : Math.abs(Math.max(0, dominance[i]) - Math.max(0, dominance[j]));
            }
        }
        NetworkValue inequality = scores.network().get(0);
        same(sum > 0 ? differences / (2 * answered * sum) : null, "no agency dominates others", inequality, at);
        double known = 0;
        double above = 0;
        double pairs = 0;
        double oneWay = 0;
        for (int i = 0; i < m.n; i++) {
            for (int j = i + 1; j < m.n; j++) {
                if (m.tied(i, j)) {
                    double imbalance = Math.abs(m.counted(i, j) - m.counted(j, i));
                    known += Double.isNaN(imbalance) ? 0 : 1;
                    above += imbalance > 0.5 + 1e-12 ? 1 : 0;
                    pairs++;
                    oneWay += m.w[i][j] > 0 && m.w[j][i] > 0 ? 0 : 1;
                }
            }
        }
        same(
                known > 0 ? above / known : null,
                "no pair of which both sides are known",
                scores.network().get(1),
                at);
        same(
                pairs > 0 ? oneWay / pairs : null,
                "no pair has a flow of a kind that could be answered",
                scores.network().get(2),
                at);
    }

    private static void same(Double expected, String reason, NetworkValue found, String at) {
        if (expected == null) {
            assertNull(found.value(), at);
            assertEquals(reason, found.reason(), at);
        } else {
            assertEquals(expected, found.value(), 1e-12, at + ", " + found.address());
            assertNull(found.reason(), at);
        }
    }

    @Test
    void powerIsThatOfTheDefinition() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            for (String form : List.of("", ":form=constraint")) {
                Network network = random(seed, seed % 3 == 0);
                if (TestNetworks.project(network).powerGroups().isEmpty()) {
                    continue;
                }
                Matrix m = new Matrix(network, !form.isEmpty());
                String at = "seed " + seed + form;
                pairs(m, form, at);
                agencies(m, form, at);
                whole(m, form, at);
            }
        }
    }

    @Test
    void anIsolateHasNoPowerAndChangesThatOfNoOther() {
        String nodes = "dominance,dependence-received,sole-source-dependants,dominance:form=constraint,"
                + "dependence-received:form=constraint";
        String networks = "one-way-share,imbalanced-share,imbalanced-share:form=constraint";
        for (long seed = 1; seed <= SEEDS; seed++) {
            Projection without = TestNetworks.project(random(seed, false));
            Projection with = TestNetworks.project(random(seed, true));
            if (without.powerGroups().isEmpty()) {
                continue;
            }
            String at = "seed " + seed;
            int alone = with.nodeOf("alone");
            Scores before = run(without, nodes + "," + networks + ",power-inequality");
            Scores after = run(with, nodes + "," + networks + ",power-inequality");
            for (int s = 0; s < before.scores().size(); s++) {
                double[] values = after.scores().get(s).values();
                assertEquals(0, values[alone], at);
                for (int v = 0; v < without.size(); v++) {
                    assertEquals(before.scores().get(s).values()[v], values[with.nodeOf(without.id(v))], 1e-12, at);
                }
            }
            for (int s = 0; s < 3; s++) {
                assertEquals(
                        before.network().get(s).value(), after.network().get(s).value(), at);
            }
            Double inequality = before.network().get(3).value();
            if (inequality != null) {
                double answered = 0;
                for (int v = 0; v < without.size(); v++) {
                    answered += without.response(v) == Response.NOT_ANSWERED ? 0 : 1;
                }
                assertEquals(
                        1 - (1 - inequality) * answered / (answered + 1),
                        after.network().get(3).value(),
                        1e-12,
                        at + ": one more without power");
            }
        }
    }

    @Test
    void onlyKindsThatCouldBeAnsweredCountAsOneWay() {
        Scale counts = new Scale(Scale.Type.COUNT, "per month", List.of());
        for (long seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            int n = 2 + random.nextInt(5);
            Network.Builder network = new Network.Builder();
            network.add(new Kind("talk", "talk", true, counts, Kind.End.SOURCE, Kind.Power.GIVER, false, "a", "b"));
            network.add(new Kind("report", "report", true, counts, Kind.End.SOURCE, Kind.Power.NONE, true, "a", "b"));
            network.add(new Kind("share", "share", false, counts, Kind.End.SOURCE, Kind.Power.NONE, false, "a", "b"));
            for (int v = 0; v < n; v++) {
                network.add(new Agency("N" + v, "N" + v, null, null, Map.of()));
            }
            boolean[][] answerable = new boolean[n][n];
            Flows.Builder flows = new Flows.Builder();
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    int kind = random.nextInt(9);
                    // A tie without direction is given once.
                    if (u == v || kind > 2 || kind == 2 && u > v) {
                        continue;
                    }
                    flows.add(u, v, kind, 1);
                    answerable[u][v] |= kind != 1;
                    answerable[v][u] |= kind == 2;
                }
            }
            double pairs = 0;
            double oneWay = 0;
            for (int u = 0; u < n; u++) {
                for (int v = u + 1; v < n; v++) {
                    pairs += answerable[u][v] || answerable[v][u] ? 1 : 0;
                    oneWay += answerable[u][v] != answerable[v][u] ? 1 : 0;
                }
            }
            Projection p = TestNetworks.project(network.flows(flows.build()).build());
            NetworkValue found = run(p, "one-way-share").network().get(0);
            if (!p.directed()) {
                assertEquals("the view has no direction", found.reason(), "seed " + seed);
            } else {
                same(
                        pairs > 0 ? oneWay / pairs : null,
                        "no pair has a flow of a kind that could be answered",
                        found,
                        "seed " + seed);
            }
        }
    }

    @Test
    void constraintTakesMoreWorkThanShares() {
        for (String id : List.of(
                "dependence",
                "imbalance",
                "mutual-dependence",
                "dominance",
                "dependence-received",
                "imbalanced-share",
                "power-inequality",
                "imbalance-by-group",
                "dominance-by-group")) {
            double shares = MeasureCall.parse(id).estimate(100_000, 1_000_000);
            double constraint = MeasureCall.parse(id + ":form=constraint").estimate(100_000, 1_000_000);
            assertTrue(constraint > 3 * shares, id + " by constraint looks at the partners of partners");
        }
    }
}
