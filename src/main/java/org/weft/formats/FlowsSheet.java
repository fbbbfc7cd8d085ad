package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Level;
import org.weft.network.Network;
import org.weft.network.RestsOn;
import org.weft.network.Scale;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Reads flows as rows. */
final class FlowsSheet {
    private static final SheetKind SHEET = SheetKind.FLOWS;
    private static final int SOURCE = SHEET.index("source");
    private static final int TARGET = SHEET.index("target");
    private static final int KIND = SHEET.index("kind");
    private static final int STRENGTH = SHEET.index("strength");
    private static final int RUNG = SHEET.index("rung");
    private static final int FORMALITY = SHEET.index("formality");
    private static final int RESTS_ON = SHEET.index("rests_on");
    private static final int LEVEL = SHEET.index("level");
    private static final int WAVE = SHEET.index("wave");
    private static final int REPORTED_BY = SHEET.index("reported_by");
    private static final int ID = SHEET.index("id");
    /** Kept, since every call of values() makes an array, and there may be millions of rows. */
    private static final RestsOn[] ALL_RESTS_ON = RestsOn.values();

    private final SheetRows row;
    private final Draft draft;
    private final FlowTaker taker;
    private final Set<String> ids = new HashSet<>();
    private final Set<Integer> kindsWithLabels = new HashSet<>();
    private int noTie;

    FlowsSheet(SheetRows row, Draft draft) {
        this.row = row;
        this.draft = draft;
        this.taker = new FlowTaker(draft, row.file);
    }

    /**
     * Reads the flows.
     *
     * @param noKinds whether the column kind is blank throughout, as in a template of which only the rest was filled in
     */
    void read(boolean noKinds) throws IOException {
        int kindOfAll = -1;
        if (!row.has(KIND) || noKinds) {
            kindOfAll = taker.defaultKind(null);
            if (kindOfAll == Draft.FAILED) {
                return;
            }
        }
        while (row.next()) {
            readRow(kindOfAll);
        }
        for (String attribute : row.attributesWithCommas()) {
            draft.flows.builder.replaceAttribute(attribute, v -> v.replace(',', '.'));
        }
    }

    private void readRow(int kindOfAll) {
        int source = draft.actorOrNewAgency(row, SOURCE, row.text(SOURCE));
        int target = draft.actorOrNewAgency(row, TARGET, row.text(TARGET));
        int kind = kindOfAll >= 0 ? kindOfAll : kind();
        double strength = kind < 0 ? -1 : strength(kind);
        int wave = draft.wave(row, WAVE);
        String reporterId = row.known(REPORTED_BY);
        int reporter = reporterId == null ? Network.NOBODY : draft.actor(row, REPORTED_BY, reporterId);
        Integer rung = rung();
        RestsOn restsOn = row.word(RESTS_ON, ALL_RESTS_ON);
        Level level = row.level(LEVEL);
        String id = row.known(ID);
        if (id != null && !ids.add(id)) {
            row.error(ID, "Two flows have the id \"" + id + "\".", "Give each its own, or leave ids out.");
            return;
        }
        if (source < 0 || target < 0 || strength <= 0 || wave == Draft.FAILED || reporter == Draft.FAILED) {
            return;
        }
        if (taker.take(row.line(), source, target, kind, strength, wave, reporter)) {
            Flows.Builder flows = draft.flows.builder;
            flows.rung(rung).restsOn(restsOn).level(level).id(id).formality(row.known(FORMALITY));
            row.attributes((value, a) -> flows.attribute(row.headers.attributeNames.get(a), value));
        }
    }

    private int kind() {
        String value = row.known(KIND);
        if (value != null) {
            return draft.kind(row, KIND, value);
        }
        row.error(
                KIND,
                "The kind of flow is missing.",
                "Fill it in, or remove the column where all flows are of one kind.");
        return Draft.FAILED;
    }

    /** The strength; 0 where there is no tie, negative after an error. */
    private double strength(int kind) {
        if (!row.has(STRENGTH)) {
            return 1;
        }
        String text = row.known(STRENGTH);
        if (text == null) {
            row.error(
                    STRENGTH,
                    "The strength is blank: a missing answer is not a tie.",
                    "Fill it in, write 0 for no tie, or remove the row.");
            return -1;
        }
        Double strength = labelled(kind, text);
        if (strength == null) {
            strength = row.number(STRENGTH);
        }
        if (strength == null) {
            return -1;
        }
        if (strength < 0) {
            row.error(STRENGTH, "The strength " + text + " is negative.", "Strengths are above 0.");
            return -1;
        }
        if (strength == 0) {
            noTie++;
            row.warning(STRENGTH, "The strength is 0: no tie.", "The row is left out.");
            return 0;
        }
        return taker.fits(kind, strength, row.line(), "strength", text) ? strength : -1;
    }

    /** The code of an ordinal scale's label, as of "weekly"; null where the text is none. */
    private @Nullable Double labelled(int kind, String text) {
        Kind k = draft.kindList.get(kind);
        if (k.scale().type() != Scale.Type.ORDINAL) {
            return null;
        }
        for (Scale.Code code : k.scale().codes()) {
            if (code.label().equalsIgnoreCase(text) && !code.label().equals(Numbers.plain(code.code()))) {
                if (kindsWithLabels.add(kind)) {
                    row.note(
                            STRENGTH,
                            "\"" + text + "\" is a label of the scale. Taken for its code " + Numbers.plain(code.code())
                                    + ".",
                            "Codes and labels may both be used.");
                }
                return code.code();
            }
        }
        return null;
    }

    private @Nullable Integer rung() {
        Double rung = row.number(RUNG);
        if (rung == null) {
            return null;
        }
        if (rung != Math.rint(rung) || Math.abs(rung) > 1_000) {
            row.error(
                    RUNG,
                    "The rung " + row.text(RUNG) + " is not a whole number of a ladder.",
                    "Write a number like 3.");
            return null;
        }
        return (int) (double) rung;
    }

    /** Number of rows that said that there is no tie. */
    int noTie() {
        return noTie;
    }
}
