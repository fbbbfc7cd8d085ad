package org.weft.formats;

import org.weft.network.Actor;
import org.weft.network.Flow;
import org.weft.network.Network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A network as text that does not depend on the order of its agencies, for comparing two of them. */
final class Canonical {
    private Canonical() {}

    static String of(Network n) {
        List<String> lines = new ArrayList<>();
        n.kinds().forEach(k -> lines.add("kind " + k));
        n.waves().forEach(w -> lines.add("wave " + w));
        TreeSet<String> sorted = new TreeSet<>();
        for (Actor a : n.actors()) {
            String register = a instanceof Actor.Agency g ? g.authority() + "/" + g.externalId() : "post";
            sorted.add("actor " + a.id() + " " + a.name() + " " + register + " " + new TreeMap<>(a.attributes()));
        }
        n.presences()
                .forEach(p ->
                        sorted.add("presence " + id(n, p.actor()) + " " + p.wave() + " " + sorted(p.attributes())));
        n.representations()
                .forEach(r -> sorted.add("speaks " + id(n, r.representative()) + " " + id(n, r.agency()) + " "
                        + r.wave() + " " + r.share()));
        n.respondents()
                .forEach(r ->
                        sorted.add("asked " + id(n, r.actor()) + " " + r.wave() + " " + r.kind() + " " + r.answered()));
        n.memberships()
                .forEach(m ->
                        sorted.add("sits " + m.forum() + " " + id(n, m.actor()) + " " + m.role() + " " + m.wave()));
        lines.addAll(sorted);
        n.forums()
                .forEach(f -> lines.add("forum " + f.id() + " " + f.name() + " " + f.level() + " " + f.decides() + " "
                        + id(n, f.chair()) + " " + sorted(f.attributes())));
        List<String> flows = new ArrayList<>();
        for (int i = 0; i < n.flows().size(); i++) {
            Flow f = n.flow(i);
            flows.add("flow " + f.id() + " " + n.flows().givenId(i) + " "
                    + n.kinds().get(f.kind()).id() + " "
                    + id(n, f.source()) + ">" + id(n, f.target()) + " " + f.strength() + " " + f.rung() + " "
                    + f.formality() + " " + f.restsOn() + " " + f.level() + " " + f.wave() + " " + id(n, f.reportedBy())
                    + " " + sorted(f.attributes()));
        }
        flows.sort(null);
        lines.addAll(flows);
        return String.join("\n", lines);
    }

    private static Map<String, String> sorted(Map<String, String> attributes) {
        return new TreeMap<>(attributes);
    }

    private static String id(Network n, int actor) {
        return actor < 0 ? "-" : n.actors().get(actor).id();
    }
}
