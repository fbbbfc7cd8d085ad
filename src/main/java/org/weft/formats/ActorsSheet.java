package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Network;
import org.weft.network.Representation;

import java.io.IOException;
import java.util.Map;

/** Reads agencies and representatives, which are alike but for their columns. */
final class ActorsSheet {
    private static final SheetKind A = SheetKind.AGENCIES;
    private static final SheetKind R = SheetKind.REPRESENTATIVES;
    private static final int[] AGENCY_ATTRIBUTES = {
        A.index("sector"),
        A.index("partner_kind"),
        A.index("patch"),
        A.index("statutory"),
        A.index("size"),
        A.index("capacity"),
        A.index("turbulence")
    };
    private static final int[] REPRESENTATIVE_ATTRIBUTES = {R.index("level")};
    private static final int AUTHORITY = A.index("authority");
    private static final int EXTERNAL_ID = A.index("external_id");
    private static final int AGENCY = R.index("agency");
    private static final int SHARE = R.index("share");

    private final SheetRows row;
    private final Draft draft;
    private final SheetKind sheet;
    private final boolean agencies;
    private final int id;
    private final int name;
    private final int wave;

    ActorsSheet(SheetRows row, Draft draft, SheetKind sheet) {
        this.row = row;
        this.draft = draft;
        this.sheet = sheet;
        this.agencies = sheet == SheetKind.AGENCIES;
        this.id = sheet.index("id");
        this.name = sheet.index("name");
        this.wave = sheet.index("wave");
    }

    void read() throws IOException {
        int first = draft.actorList.size();
        while (row.next()) {
            readRow();
        }
        for (String attribute : row.attributesWithCommas()) {
            draft.actorList.subList(first, draft.actorList.size()).forEach(a -> a.pointFor(attribute));
        }
    }

    private void readRow() {
        String given = row.id(id);
        int when = draft.wave(row, wave);
        if (given == null || when == Draft.FAILED) {
            return;
        }
        String label = row.name(name);
        int index = draft.actors.byId(given);
        ActorDraft actor;
        if (index < 0) {
            actor = new ActorDraft(given, label == null ? given : label, agencies);
            index = draft.addActor(actor);
        } else {
            actor = draft.actorList.get(index);
            if (!repeats(actor, when)) {
                return;
            }
            rename(actor, index, label);
        }
        Map<String, String> attributes =
                RowAttributes.of(row, sheet, agencies ? AGENCY_ATTRIBUTES : REPRESENTATIVE_ATTRIBUTES);
        actor.state(when, attributes);
        if (agencies) {
            actor.register(row.name(AUTHORITY), row.name(EXTERNAL_ID));
        } else {
            represent(index, when);
        }
    }

    /** Whether a further row for an actor may stand: one for another wave. */
    private boolean repeats(ActorDraft actor, int when) {
        if (actor.agency != agencies) {
            row.error(
                    id,
                    "\"" + actor.id + "\" is the id of an agency and of a representative.",
                    "Give one of them another id.");
            return false;
        }
        if (actor.stated(when)) {
            row.error(
                    id,
                    "The id \"" + actor.id + "\" stands twice"
                            + (when == Network.ALL_WAVES ? "." : " for the wave " + draft.waves.id(when) + "."),
                    agencies
                            ? "Give each agency one row, or one for each wave."
                            : "Give each representative one row; further agencies go into the sheet representation.");
            return false;
        }
        return true;
    }

    private void rename(ActorDraft actor, int index, @Nullable String label) {
        if (label == null || label.equals(actor.name)) {
            return;
        }
        if (!actor.name.equals(actor.id)) {
            row.warning(
                    name,
                    "\"" + actor.id + "\" has another name in an earlier row: " + actor.name + ".",
                    "The later name is kept.");
        }
        actor.name = label;
        draft.actors.rename(index, label);
    }

    private void represent(int representative, int when) {
        String agency = row.known(AGENCY);
        Double share = RepresentationSheet.share(row, SHARE);
        if (agency == null) {
            return;
        }
        int index = draft.agency(row, AGENCY, agency);
        if (index >= 0) {
            draft.representations.add(new Representation(representative, index, when, share));
        }
    }
}
