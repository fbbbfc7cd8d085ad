package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.measures.Rings;
import org.weft.measures.StrongestRoutes;
import org.weft.network.Kind;
import org.weft.network.Projection;
import org.weft.network.Response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says in plain words how far an agency reaches. */
final class ReachSentences {
    private final Projection p;
    private final Rings rings;
    private final @Nullable StrongestRoutes strongest;

    /** With a sentence on the strongest routes, where those were asked for. */
    ReachSentences(Projection p, Rings rings, @Nullable StrongestRoutes strongest) {
        this.p = p;
        this.rings = rings;
        this.strongest = strongest;
    }

    List<String> all() {
        List<String> said = new ArrayList<>();
        int others = p.size() - 1;
        if (p.response(rings.node()) == Response.NOT_ANSWERED && rings.outward()) {
            said.add("It was asked and did not answer, so whom it reaches is not known.");
        }
        if (others == 0) {
            return said;
        }
        int first = rings.within(1);
        if (first == 0) {
            said.add(
                    rings.outward()
                            ? "Nothing runs from it, so it reaches nobody."
                            : "Nothing runs to it, so nobody reaches it.");
            return said;
        }
        StringBuilder sentence = new StringBuilder(opening(first));
        int counted = first;
        List<String> parts = new ArrayList<>();
        for (int k = 2; k <= rings.furthest(); k++) {
            int within = rings.within(k);
            if (within > counted) {
                parts.add((within == others ? "all " : "") + within + " within " + words(k) + " steps");
                counted = within;
            }
        }
        if (!parts.isEmpty()) {
            sentence.append(rings.outward() ? ", and reaches " : "; it is reached by ")
                    .append(String.join(", ", parts));
        }
        said.add(sentence.append('.').toString());
        if (counted < others) {
            said.add(rest(others - counted, rings.reached() - counted));
        }
        List<String> missed = rings.groups().stream()
                .filter(g -> g.group() != null && g.others() > 0 && g.within()[rings.furthest() - 1] == 0)
                .map(g -> "'" + g.group() + "'")
                .toList();
        if (!missed.isEmpty() && counted < others) {
            said.add((rings.outward()
                            ? "Of " + EditSentences.listed(missed) + " it reaches nobody within "
                            : "Nobody of " + EditSentences.listed(missed) + " reaches it within ")
                    + steps(rings.furthest()) + ".");
        }
        alone(said);
        StrongestRoutes routes = strongest;
        if (routes != null) {
            said.add(roundabout(routes));
        }
        return said;
    }

    private String opening(int first) {
        Set<Integer> kinds = p.kinds();
        Kind one = kinds.size() == 1 ? p.network().kinds().get(kinds.iterator().next()) : null;
        if (!p.directed()) {
            return "It is tied to " + agencies(first);
        }
        if (rings.outward()) {
            return "It " + (one == null ? "reaches" : one.verb()) + " " + agencies(first) + " itself";
        }
        String verb = one == null ? "reaches" : one.verb();
        return upper(words(first)) + (first == 1 ? " agency " + verb : " agencies " + ProfileSentences.plural(verb))
                + " it";
    }

    private static String rest(int beyond, int further) {
        String never =
                (beyond - further) + (beyond - further == 1 ? " is not reached at all" : " are not reached at all");
        String far = further + (further == 1 ? " is further away" : " are further away");
        return upper(further == 0 ? never : further == beyond ? far : far + ", " + never) + ".";
    }

    private void alone(List<String> said) {
        rings.carriers().stream()
                .filter(c -> c.alone() > 0)
                .max(Comparator.comparingInt(Rings.Carrier::alone))
                .ifPresent(c -> said.add((rings.outward() ? "To " : "From ") + agencies(c.alone())
                        + " every shortest route runs through " + p.name(c.node()) + "."));
    }

    /** To how many the strongest route is longer in steps than the shortest. */
    private String roundabout(StrongestRoutes routes) {
        int longer = 0;
        for (int v = 0; v < p.size(); v++) {
            int steps = rings.steps()[v];
            longer += steps > 0 && steps <= rings.furthest() && routes.route(v).length - 1 > steps ? 1 : 0;
        }
        String to = rings.outward() ? "to " : "from ";
        return longer == 0
                ? "No strongest route takes more steps than the shortest."
                : upper(to + agencies(longer) + " the strongest route takes more steps than the shortest.");
    }

    private static String agencies(int n) {
        return words(n) + (n == 1 ? " agency" : " agencies");
    }

    private static String steps(int n) {
        return words(n) + (n == 1 ? " step" : " steps");
    }

    private static String words(int n) {
        List<String> small =
                List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
        return n < small.size() ? small.get(n) : Integer.toString(n);
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
