package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Representation;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads for which further agencies representatives speak. */
final class RepresentationSheet {
    private static final SheetKind SHEET = SheetKind.REPRESENTATION;
    private static final int REPRESENTATIVE = SHEET.index("representative");
    private static final int AGENCY = SHEET.index("agency");
    private static final int WAVE = SHEET.index("wave");
    private static final int SHARE = SHEET.index("share");

    private RepresentationSheet() {}

    static void read(SheetRows row, Draft draft) throws IOException {
        Set<List<Integer>> stated = new HashSet<>();
        draft.representations.forEach(r -> stated.add(List.of(r.representative(), r.agency(), r.wave())));
        while (row.next()) {
            String representative = row.id(REPRESENTATIVE);
            String agency = row.id(AGENCY);
            int wave = draft.wave(row, WAVE);
            Double share = share(row, SHARE);
            if (representative == null || agency == null || wave == Draft.FAILED) {
                continue;
            }
            int who = draft.actor(row, REPRESENTATIVE, representative);
            int whom = draft.agency(row, AGENCY, agency);
            if (who >= 0 && draft.actorList.get(who).agency) {
                row.error(
                        REPRESENTATIVE,
                        "\"" + representative + "\" is an agency, not a representative.",
                        "Name the representative.");
            } else if (who >= 0 && whom >= 0) {
                if (stated.add(List.of(who, whom, wave))) {
                    draft.representations.add(new Representation(who, whom, wave, share));
                } else {
                    row.warning(
                            AGENCY, "The representative is said to speak for this agency twice.", "It is kept once.");
                }
            }
        }
    }

    /** A share above 0 and at most 1; null where missing or after an error. */
    static @Nullable Double share(SheetRows row, int column) {
        Double share = row.number(column);
        if (share != null && !(share > 0 && share <= 1)) {
            row.error(
                    column,
                    "The share " + row.text(column) + " is not above 0 and at most 1.",
                    "Write half a post as 0.5.");
            return null;
        }
        return share;
    }

    /** Reports representatives who speak for nobody, and shares that add up to more than a post. */
    static void check(Draft draft, String file) {
        Set<Integer> speaking = new HashSet<>();
        Map<List<Integer>, Double> shares = new HashMap<>();
        for (Representation r : draft.representations) {
            speaking.add(r.representative());
            Double share = r.share();
            shares.merge(List.of(r.representative(), r.wave()), share == null ? 0.0 : share, Double::sum);
        }
        for (int i = 0; i < draft.actorList.size(); i++) {
            ActorDraft actor = draft.actorList.get(i);
            if (!actor.agency && !speaking.contains(i)) {
                draft.report.error(
                        file,
                        null,
                        "agency",
                        actor.id,
                        "The representative \"" + actor.id + "\" speaks for no agency.",
                        "Fill in its agency, here or in the sheet representation.");
            }
        }
        shares.forEach((key, sum) -> {
            if (sum > 1 + 1e-9) {
                String id = draft.actors.id(key.get(0));
                draft.report.warning(
                        file,
                        null,
                        "share",
                        Numbers.plain(sum),
                        "The shares of the representative \"" + id + "\" add up to more than 1.",
                        "They are used in proportion.");
            }
        });
    }
}
