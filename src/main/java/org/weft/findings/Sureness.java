package org.weft.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How sure a finding is, given who answered.
 *
 * @param level how sure
 * @param reasons why, as sentences
 */
public record Sureness(Level level, List<String> reasons) {
    /** How far the answers carry a finding. */
    public enum Level {
        /** Everybody on whom it rests answered. */
        CERTAIN,
        /** It holds as far as was reported; an answer that is missing could change it. */
        AS_REPORTED,
        /** Those concerned did not answer, so it cannot be said. */
        CANNOT_SAY
    }

    /** Freezes the list. */
    public Sureness {
        reasons = List.copyOf(reasons);
    }

    /**
     * How sure it is what was said of some agencies.
     *
     * @param whole whether it rests on the ties of all others too, as reach does
     */
    static Sureness of(Picture picture, Collection<Integer> concerned, boolean whole) {
        if (!picture.recorded()) {
            return new Sureness(
                    Level.AS_REPORTED,
                    List.of("The data do not record who was asked: what nobody reports may be there all the same."));
        }
        List<String> reasons = new ArrayList<>();
        List<Integer> silent =
                concerned.stream().filter(picture::unanswered).distinct().toList();
        if (!silent.isEmpty()) {
            reasons.add(picture.names(silent) + " did not answer; what " + (silent.size() == 1 ? "it" : "they")
                    + " would have said is not known.");
        }
        int all = picture.unansweredCount();
        int others = all - silent.size();
        // Where nobody is said to have stated a flow, what an agency receives is known from those who give.
        boolean onOthers = whole || !picture.network.flows().hasReporters();
        if (onOthers && others > 0) {
            reasons.add(Words.capital(Words.agencies(others)) + " of " + Words.digits(picture.n)
                    + (silent.isEmpty() ? "" : " besides")
                    + " did not answer; a tie that only they could report is missing.");
        }
        if (reasons.isEmpty()) {
            return new Sureness(
                    Level.CERTAIN, List.of(all == 0 ? "Every agency answered." : "Every agency it rests on answered."));
        }
        boolean none = !concerned.isEmpty()
                && silent.size() == concerned.stream().distinct().count();
        return new Sureness(none ? Level.CANNOT_SAY : Level.AS_REPORTED, reasons);
    }

    /** The same with one more reason, which leaves it no surer than it reports. */
    Sureness asReported(String reason) {
        List<String> more = new ArrayList<>(level == Level.CERTAIN ? List.of() : reasons);
        more.add(reason);
        return new Sureness(level == Level.CERTAIN ? Level.AS_REPORTED : level, more);
    }

    /** The same with something more to know, which changes nothing of how sure it is. */
    Sureness and(String reason) {
        List<String> more = new ArrayList<>(reasons);
        more.add(reason);
        return new Sureness(level, more);
    }
}
