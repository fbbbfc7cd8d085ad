package org.weft.comparison;

import org.jspecify.annotations.Nullable;
import org.weft.network.Kind;
import org.weft.network.Projection;
import org.weft.network.Response;
import org.weft.network.View;

import java.util.Arrays;

/**
 * Which flows of a picture nobody told of because those who could did not answer: from each such agency to every other
 * where it tells of what it gives, to it from every other where it tells of what it receives. They are never listed one
 * by one: whoever reaches one such agency would reach everybody.
 *
 * @param nodes who did not answer, ascending
 * @param out whether they could have told of flows from them
 * @param in whether they could have told of flows to them
 * @param reason why it cannot be said; null where it can
 */
record Unknown(
        int[] nodes, boolean out, boolean in, @Nullable String reason) {
    static Unknown of(Projection p) {
        if (p.network().respondents().isEmpty()) {
            return none("The dataset does not say who was asked and who answered.");
        }
        if (p.view().level() == View.ViewLevel.FORUMS) {
            return none("Who shares a forum is read from lists of members, not from answers.");
        }
        if (p.kinds().isEmpty()) {
            // Every kind is taken out: there is no flow of which anybody could still tell.
            return new Unknown(new int[0], false, false, null);
        }
        int[] nodes = new int[p.size()];
        int size = 0;
        for (int v = 0; v < p.size(); v++) {
            if (p.response(v) == Response.NOT_ANSWERED) {
                nodes[size++] = v;
            }
        }
        boolean either = !p.directed() || p.view().reconcile() == View.Reconciliation.CONFIRMED;
        boolean out = either;
        boolean in = either;
        for (int k : p.kinds()) {
            Kind kind = p.network().kinds().get(k);
            boolean fromProvider =
                    kind.provider() == Kind.End.SOURCE || p.view().orient() == View.Orientation.PROVIDER;
            out |= fromProvider || !kind.directed();
            in |= !fromProvider || !kind.directed();
        }
        return new Unknown(Arrays.copyOf(nodes, size), out, in, null);
    }

    private static Unknown none(String reason) {
        return new Unknown(new int[0], false, false, reason);
    }

    boolean told() {
        return reason == null;
    }

    /** How sure something is, given what follows from unknown flows. */
    String sentence(String consequence) {
        if (reason != null) {
            return "How sure this is cannot be said. " + reason;
        }
        return nodes.length == 0
                ? "Every agency that was asked answered."
                : nodes.length + (nodes.length == 1 ? " agency" : " agencies")
                        + " did not answer, and flows that only they would have told of are unknown: " + consequence
                        + ".";
    }
}
