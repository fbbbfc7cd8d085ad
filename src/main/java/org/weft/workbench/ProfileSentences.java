package org.weft.workbench;

import org.weft.network.Kind;
import org.weft.network.Projection;
import org.weft.network.Response;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says the first things about an agency in plain words, with who and how many before any score. */
final class ProfileSentences {
    private static final int NAMED = 4;

    private final Projection p;
    private final int node;
    private final int[] steps;

    ProfileSentences(Projection p, int node, int[] steps) {
        this.p = p;
        this.node = node;
        this.steps = steps;
    }

    List<String> all(
            List<Profile.Partner> informs,
            List<Profile.Partner> informedBy,
            List<Profile.Share> dependents,
            List<Profile.Share> dependsOn) {
        List<String> said = new ArrayList<>();
        int others = p.size() - 1;
        if (p.response(node) == Response.NOT_ANSWERED) {
            said.add("It was asked and did not answer, so what it would say is not known.");
        }
        if (p.directed()) {
            Kind kind = oneKind();
            String verb = kind == null ? "reaches out to" : kind.verb();
            String theirs = informedBy.size() == 1 ? verb : plural(verb);
            said.add("It " + verb + " " + informs.size() + " of the " + others + " other agencies, and "
                    + informedBy.size() + " " + theirs + " it.");
        } else {
            said.add("It is tied to " + informs.size() + " of the " + others + " other agencies.");
        }
        List<String> sole = dependents.stream()
                .filter(Profile.Share::soleSource)
                .map(Profile.Share::name)
                .toList();
        if (!sole.isEmpty()) {
            Kind kind = oneKind();
            said.add("Nobody else " + (kind == null || !p.directed() ? "is known to give to" : kind.verb()) + " "
                    + listed(sole) + ".");
        }
        if (dependsOn.size() == 1 && dependsOn.get(0).soleSource()) {
            said.add("All that it receives comes from " + dependsOn.get(0).name() + ".");
        }
        int reached = 0;
        for (int s : steps) {
            reached += s > 0 ? 1 : 0;
        }
        if (reached == 0 && informedBy.isEmpty()) {
            said.add("No flow of this view runs to it or from it.");
        } else if (reached < others) {
            said.add("It reaches " + reached + " of " + others + " in any number of steps.");
        }
        return said;
    }

    private @org.jspecify.annotations.Nullable Kind oneKind() {
        Set<Integer> kinds = p.kinds();
        return kinds.size() == 1 ? p.network().kinds().get(kinds.iterator().next()) : null;
    }

    /** "contacts" becomes "contact" for several subjects; a phrase keeps all but the ending of its first word. */
    static String plural(String verb) {
        int space = verb.indexOf(' ');
        String first = space < 0 ? verb : verb.substring(0, space);
        String rest = space < 0 ? "" : verb.substring(space);
        if (first.equals("is")) {
            return "are" + rest;
        }
        if (first.endsWith("sses") || first.endsWith("shes") || first.endsWith("ches") || first.endsWith("xes")) {
            return first.substring(0, first.length() - 2) + rest;
        }
        if (first.endsWith("ies") && first.length() > 4) {
            return first.substring(0, first.length() - 3) + "y" + rest;
        }
        return (first.endsWith("s") && !first.endsWith("ss") ? first.substring(0, first.length() - 1) : first) + rest;
    }

    private static String listed(List<String> names) {
        if (names.size() <= NAMED) {
            return names.size() == 1
                    ? names.get(0)
                    : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.get(names.size() - 1);
        }
        return String.join(", ", names.subList(0, NAMED - 1)) + " or " + (names.size() - NAMED + 1) + " others";
    }
}
