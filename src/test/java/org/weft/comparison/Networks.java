package org.weft.comparison;

import org.weft.network.Actor.Agency;
import org.weft.network.Actor.Representative;
import org.weft.network.Edit;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.Representation;
import org.weft.network.Respondent;
import org.weft.network.View;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Networks for tests: written as arcs, or drawn from a seed. */
final class Networks {
    private Networks() {}

    /** Agencies A, B, C... as they appear in "A>B A>C*2.5"; a single name is an agency without flows. */
    static Network arcs(String text) {
        return of(text, Kind.named("flow", true), List.of());
    }

    /** The same without direction. */
    static Network ties(String text) {
        return of(text, Kind.named("flow", false), List.of());
    }

    /** With those who did not answer; everybody else did. */
    static Network arcs(String text, String... unanswered) {
        return of(text, Kind.named("flow", true), List.of(unanswered));
    }

    static Network of(String text, Kind kind, List<String> unanswered) {
        Network.Builder network = new Network.Builder();
        network.add(kind);
        Flows.Builder flows = new Flows.Builder();
        Map<String, Integer> index = new LinkedHashMap<>();
        for (String word : text.split(" ")) {
            String[] strength = word.split("\\*");
            String[] ends = strength[0].split(">");
            for (String end : ends) {
                index.computeIfAbsent(end, id -> network.add(new Agency(id, "Agency " + id, null, null, Map.of())));
            }
            if (ends.length == 2) {
                flows.add(
                        index.get(ends[0]),
                        index.get(ends[1]),
                        0,
                        strength.length > 1 ? Double.parseDouble(strength[1]) : 1);
            }
        }
        if (!unanswered.isEmpty()) {
            index.forEach((id, actor) ->
                    network.add(new Respondent(actor, Network.ALL_WAVES, Network.ALL_KINDS, !unanswered.contains(id))));
        }
        return network.flows(flows.build()).build();
    }

    /**
     * A network with agencies, posts of which some speak for two agencies, two kinds of which the second may be without
     * direction, and some who did not answer.
     */
    static Network random(long seed) {
        Random random = new Random(seed);
        int n = 3 + random.nextInt(10);
        Network.Builder network = new Network.Builder();
        network.add(Kind.named("informs", true));
        network.add(Kind.named("meets", random.nextBoolean()));
        List<Integer> order = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            order.add(v);
        }
        Collections.shuffle(order, random);
        int[] agency = new int[n];
        for (int v : order) {
            agency[v] = network.add(new Agency("N" + v, "Name " + v, null, null, Map.of()));
        }
        List<Integer> ends = new ArrayList<>();
        for (int a : agency) {
            ends.add(a);
        }
        int posts = random.nextInt(5);
        for (int p = 0; p < posts; p++) {
            int post = network.add(new Representative("P" + p, "Post " + p, Map.of()));
            int home = random.nextInt(n);
            network.add(new Representation(post, agency[home], Network.ALL_WAVES, null));
            if (random.nextInt(4) == 0) {
                network.add(new Representation(post, agency[(home + 1) % n], Network.ALL_WAVES, null));
            }
            ends.add(post);
        }
        if (random.nextBoolean()) {
            for (int a : agency) {
                network.add(new Respondent(a, Network.ALL_WAVES, Network.ALL_KINDS, random.nextInt(4) > 0));
            }
        }
        Flows.Builder flows = new Flows.Builder();
        int m = random.nextInt(3 * n);
        for (int e = 0; e < m; e++) {
            int source = ends.get(random.nextInt(ends.size()));
            int target = ends.get(random.nextInt(ends.size()));
            if (source != target) {
                flows.add(source, target, random.nextInt(2), 1 + random.nextInt(4));
            }
        }
        return network.flows(flows.build()).build();
    }

    static Projection project(Network network, Edit... edits) {
        return Projector.project(network, View.DEFAULT.withEdits(List.of(edits)));
    }

    static Edit remove(String... ids) {
        return new Edit.Remove(List.of(ids), List.of());
    }
}
