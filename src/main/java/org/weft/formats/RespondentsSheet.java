package org.weft.formats;

import org.weft.network.Network;
import org.weft.network.Respondent;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads who was asked and who answered. */
final class RespondentsSheet {
    private static final SheetKind SHEET = SheetKind.RESPONDENTS;
    private static final int AGENCY = SHEET.index("agency");
    private static final int WAVE = SHEET.index("wave");
    private static final int KIND = SHEET.index("kind");
    private static final int ANSWERED = SHEET.index("answered");

    private RespondentsSheet() {}

    static void read(SheetRows row, Draft draft) throws IOException {
        Map<List<Integer>, Boolean> stated = new HashMap<>();
        while (row.next()) {
            String agency = row.id(AGENCY);
            int wave = draft.wave(row, WAVE);
            String kindId = row.known(KIND);
            int kind = Network.ALL_KINDS;
            if (kindId != null) {
                int found = draft.find(row, KIND, kindId, draft.kinds, SheetKind.KINDS);
                kind = found < 0 ? Draft.FAILED : found;
            }
            boolean blank = row.known(ANSWERED) == null;
            Boolean answered = row.yesNo(ANSWERED);
            if (blank) {
                row.error(ANSWERED, "It is not said whether the respondent answered.", "Write yes or no.");
            }
            int who = agency == null ? Draft.FAILED : draft.actor(row, AGENCY, agency);
            if (who < 0 || wave == Draft.FAILED || kind == Draft.FAILED || answered == null) {
                continue;
            }
            Boolean before = stated.putIfAbsent(List.of(who, wave, kind), answered);
            if (before == null) {
                draft.respondents.add(new Respondent(who, wave, kind, answered));
            } else if (before.equals(answered)) {
                row.warning(AGENCY, "The respondent stands twice.", "It is kept once.");
            } else {
                row.error(
                        ANSWERED,
                        "The respondent is said both to have answered and not to have.",
                        "Remove one of the rows.");
            }
        }
    }
}
