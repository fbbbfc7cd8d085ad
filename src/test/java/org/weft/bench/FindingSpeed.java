package org.weft.bench;

import org.weft.findings.FindingRules;
import org.weft.findings.Findings;
import org.weft.findings.Thresholds;
import org.weft.graph.Workers;
import org.weft.measures.Measures;
import org.weft.measures.Scores;
import org.weft.network.Actor.Agency;
import org.weft.network.Actor.Representative;
import org.weft.network.Flows;
import org.weft.network.Forum;
import org.weft.network.Kind;
import org.weft.network.Level;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.Representation;
import org.weft.network.Respondent;
import org.weft.network.Scale;
import org.weft.network.View;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How long all rules take to look at a network, once it is projected and has its scores. The network has every sheet: two
 * posts an agency through which all flows run, statements of both ends on one flow in four, levels, funding, forums, and
 * nine of ten answered.
 */
public final class FindingSpeed {
    private FindingSpeed() {}

    /** Arguments: n/m (1000/10000), rounds (7). */
    public static void main(String[] args) {
        String[] size = (args.length > 0 ? args[0] : "1000/10000").split("/");
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        Network network = network(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
        Workers workers = Workers.all();
        double[] scoring = new double[rounds];
        double[] finding = new double[rounds];
        int found = 0;
        for (int round = 0; round < rounds; round++) {
            Projection projection = Projector.project(network, View.DEFAULT);
            long begin = System.nanoTime();
            Scores scores = Measures.run(projection, FindingRules.MEASURES, workers);
            long middle = System.nanoTime();
            Findings findings = FindingRules.find(projection, scores, Thresholds.DEFAULT, workers);
            finding[round] = (System.nanoTime() - middle) * 1e-9;
            scoring[round] = (middle - begin) * 1e-9;
            found = findings.findings().size();
        }
        System.out.printf(
                Locale.ROOT,
                "%d agencies, %d statements, %d threads: first %.3f s; scores median %.3f s; findings median %.3f s, most"
                        + " %.3f s (%d findings)%n",
                network.agencyCount(),
                network.flows().size(),
                workers.threads(),
                finding[0],
                median(scoring),
                median(finding),
                Arrays.stream(finding).max().orElse(0),
                found);
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Network network(int n, int m) {
        SplittableRandom random = new SplittableRandom(1);
        GeneratedNetwork made = GeneratedNetwork.of(n, m, 1);
        Network.Builder network = new Network.Builder();
        network.add(kind("information", new Scale(Scale.Type.COUNT, "a month", List.of())));
        network.add(kind("funding", new Scale(Scale.Type.MONEY, "GBP", List.of())));
        for (int v = 0; v < n; v++) {
            String sector = v % 40 == 0 ? "community and users" : "sector " + made.community()[v] % 12;
            network.add(new Agency("a" + v, "Agency " + v, null, null, Map.of("sector", sector)));
        }
        for (int p = 0; p < 2 * n; p++) {
            network.add(new Representative("p" + p, "Post " + p, Map.of()));
            network.add(new Representation(n + p, p / 2, Network.ALL_WAVES, null));
        }
        for (int v = 0; v < n; v++) {
            network.add(new Respondent(v, Network.ALL_WAVES, Network.ALL_KINDS, random.nextInt(10) > 0));
        }
        for (int f = 0; f < n / 20; f++) {
            int forum = network.add(new Forum("f" + f, "Forum " + f, null, f % 3 == 0, Network.NOBODY, Map.of()));
            for (int s = 0; s < 12; s++) {
                network.add(new Membership(forum, random.nextInt(n), null, Network.ALL_WAVES));
            }
        }
        Flows.Builder flows = new Flows.Builder();
        for (int u = 0; u < n; u++) {
            for (int a = made.graph().offsets()[u]; a < made.graph().offsets()[u + 1]; a++) {
                int v = made.graph().targets()[a];
                int from = n + 2 * u + random.nextInt(2);
                int to = n + 2 * v + random.nextInt(2);
                Level level = Level.values()[1 + random.nextInt(4)];
                int kind = random.nextInt(20) == 0 ? 1 : 0;
                flows.add(from, to, kind, 1 + random.nextInt(5))
                        .reportedBy(from)
                        .level(level);
                if (random.nextInt(4) == 0) {
                    flows.add(from, to, kind, 1 + random.nextInt(5))
                            .reportedBy(to)
                            .level(level);
                }
            }
        }
        return network.flows(flows.build()).build();
    }

    private static Kind kind(String id, Scale scale) {
        boolean money = scale.type() == Scale.Type.MONEY;
        return new Kind(id, id, true, scale, Kind.End.SOURCE, Kind.Power.GIVER, money, "informs", "is informed by");
    }
}
