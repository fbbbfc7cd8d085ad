package org.weft.findings;

import org.weft.graph.Workers;
import org.weft.network.Actor.Agency;
import org.weft.network.Actor.Representative;
import org.weft.network.Flow;
import org.weft.network.Flows;
import org.weft.network.Forum;
import org.weft.network.Kind;
import org.weft.network.Level;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.network.Projector;
import org.weft.network.Representation;
import org.weft.network.Respondent;
import org.weft.network.Scale;
import org.weft.network.View;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small partnership being made up, by the names of its agencies and posts. Kinds: information and funding. */
final class Partnership {
    static final int INFORMATION = 0;
    static final int FUNDING = 1;

    private final Network.Builder network = new Network.Builder();
    private final Flows.Builder flows = new Flows.Builder();
    private final Map<String, Integer> actors = new TreeMap<>();
    private final Map<String, Integer> forums = new TreeMap<>();

    Partnership() {
        network.add(
                kind("information", "informs", "is informed by", new Scale(Scale.Type.COUNT, "a month", List.of())));
        network.add(kind("funding", "funds", "is funded by", new Scale(Scale.Type.MONEY, "GBP", List.of())));
    }

    private static Kind kind(String id, String verb, String inverse, Scale scale) {
        boolean money = scale.type() == Scale.Type.MONEY;
        return new Kind(id, id, true, scale, Kind.End.SOURCE, Kind.Power.GIVER, money, verb, inverse);
    }

    /** Agencies a0 to a(n-1), all of one sector. */
    static Partnership of(int n) {
        Partnership made = new Partnership();
        for (int i = 0; i < n; i++) {
            made.agency("a" + i, Map.of("sector", "one"));
        }
        return made;
    }

    /** A ring of n agencies, each informing the next so many on either side. */
    static Partnership ring(int n, int reach) {
        Partnership made = of(n);
        for (int i = 0; i < n; i++) {
            for (int d = 1; d <= reach; d++) {
                made.both("a" + i, "a" + (i + d) % n);
            }
        }
        return made;
    }

    Partnership agency(String id, Map<String, String> attributes) {
        actors.put(id, network.add(new Agency(id, id, null, null, attributes)));
        return this;
    }

    Partnership post(String id, String agency) {
        int post = network.add(new Representative(id, id, Map.of()));
        actors.put(id, post);
        network.add(new Representation(post, at(agency), Network.ALL_WAVES, null));
        return this;
    }

    int at(String id) {
        Integer found = actors.get(id);
        if (found == null) {
            throw new AssertionError("no actor " + id);
        }
        return found;
    }

    Partnership informs(String source, String... targets) {
        for (String target : targets) {
            flows.add(at(source), at(target), INFORMATION, 1);
        }
        return this;
    }

    Partnership both(String a, String b) {
        return informs(a, b).informs(b, a);
    }

    Partnership funds(String source, String... targets) {
        for (String target : targets) {
            flows.add(at(source), at(target), FUNDING, 1000);
        }
        return this;
    }

    /** A statement about a flow of information. */
    Partnership said(String source, String target, double strength, String by, Level level) {
        flows.add(at(source), at(target), INFORMATION, strength)
                .reportedBy(at(by))
                .level(level);
        return this;
    }

    Partnership answered(boolean answered, String... agencies) {
        for (String agency : agencies) {
            network.add(new Respondent(at(agency), Network.ALL_WAVES, Network.ALL_KINDS, answered));
        }
        return this;
    }

    /** Says that every agency was asked and answered, but those named. */
    Partnership allAnsweredBut(String... silent) {
        for (String id : actors.keySet()) {
            if (id.startsWith("a")) {
                answered(!List.of(silent).contains(id), id);
            }
        }
        return this;
    }

    Partnership forum(String id, boolean decides, String... members) {
        int forum = network.add(new Forum(id, id, null, decides, Network.NOBODY, Map.of()));
        forums.put(id, forum);
        for (String member : members) {
            network.add(new Membership(forum, at(member), null, Network.ALL_WAVES));
        }
        return this;
    }

    Partnership flow(Flow flow) {
        flows.add(flow);
        return this;
    }

    Network build() {
        return network.flows(flows.build()).build();
    }

    Findings findings() {
        return findings(Map.of());
    }

    Findings findings(Map<String, Double> thresholds) {
        return findings(build(), View.DEFAULT, thresholds);
    }

    static Findings findings(Network network, View view, Map<String, Double> thresholds) {
        return FindingRules.find(Projector.project(network, view), Thresholds.of(thresholds), Workers.one());
    }

    /** The findings of one rule. */
    List<Finding> of(String rule) {
        return of(findings(), rule);
    }

    static List<Finding> of(Findings findings, String rule) {
        return findings.findings().stream().filter(f -> f.rule().equals(rule)).toList();
    }

    /** The only finding of one rule. */
    static Finding one(Findings findings, String rule) {
        List<Finding> found = of(findings, rule);
        if (found.size() != 1) {
            throw new AssertionError("one finding of " + rule + " expected, but: " + found);
        }
        return found.get(0);
    }
}
