package org.weft.brief;

import org.weft.graph.Csr;
import org.weft.network.Projection;

import java.util.Set;
import java.util.TreeSet;

/** Says first what the network is: who, in how many groups, and how many flows join how many pairs. */
final class Opening {
    private Opening() {}

    static String of(Projection projection) {
        int n = projection.size();
        Set<String> groups = new TreeSet<>();
        boolean some = false;
        for (int v = 0; v < n; v++) {
            String group = projection.group(v);
            if (group == null) {
                some = true;
            } else {
                groups.add(group);
            }
        }
        String who = Figures.count(n) + (n == 1 ? " agency" : " agencies")
                + (groups.size() < 2
                        ? ""
                        : " in " + Figures.count(groups.size()) + " groups by "
                                + projection.network().grouping().replace('_', ' ')
                                + (some ? ", some in none" : ""))
                + ".";
        return who + " " + flows(projection);
    }

    private static String flows(Projection projection) {
        Csr graph = projection.graph();
        int kinds = projection.kinds().size();
        String of = kinds == 1
                ? " of "
                        + projection
                                .network()
                                .kinds()
                                .get(projection.kinds().iterator().next())
                                .label()
                : " of " + Figures.count(kinds) + " kinds";
        int flows = projection.flowCount();
        if (flows == 0) {
            return "No flow between them is in the data.";
        }
        long both = 0;
        long one = 0;
        for (int v = 0; v < graph.n(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int w = graph.targets()[a];
                if (!graph.directed() || graph.arc(w, v) >= 0) {
                    both += v < w ? 1 : 0;
                } else {
                    one++;
                }
            }
        }
        String join = Figures.count(flows)
                + (flows == 1 ? " flow" : " flows")
                + of
                + (flows == 1 ? " joins " : " join ")
                + Figures.count(both + one)
                + (both + one == 1 ? " pair" : " pairs");
        return graph.directed()
                ? join + ": " + Figures.count(both) + " both ways, " + Figures.count(one) + " one way."
                : join + ".";
    }
}
