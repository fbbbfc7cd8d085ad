package org.weft.formats;

import org.weft.network.Forum;
import org.weft.network.Kind;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.network.Representation;
import org.weft.network.Respondent;
import org.weft.network.Wave;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A network while its sheets are read, in the order of {@link SheetKind}. */
final class Draft {
    /** What stands for an index after an error. */
    static final int FAILED = -3;

    final ReadOptions options;
    final Report report;
    final Register kinds = new Register("kind");
    final Register waves = new Register("wave");
    final Register actors = new Register("agency or representative");
    final Register forums = new Register("forum");
    final List<Kind> kindList = new ArrayList<>();
    final List<Wave> waveList = new ArrayList<>();
    final List<ActorDraft> actorList = new ArrayList<>();
    final List<Representation> representations = new ArrayList<>();
    final List<Respondent> respondents = new ArrayList<>();
    final List<Forum> forumList = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();
    final FlowTable flows = new FlowTable();
    /** Sheets that hold at least one row. */
    private final Set<SheetKind> given;

    private final Set<String> reportedNames = new HashSet<>();

    Draft(ReadOptions options, Report report, Set<SheetKind> given) {
        this.options = options;
        this.report = report;
        this.given = EnumSet.noneOf(SheetKind.class);
        this.given.addAll(given);
    }

    /** Takes a sheet that could not be read for not given, so that its one error does not become one for each flow. */
    void forget(SheetKind sheet) {
        given.remove(sheet);
    }

    /** Whether a sheet was given and holds rows; one with headers alone counts as not given. */
    boolean has(SheetKind sheet) {
        return given.contains(sheet);
    }

    /** Whether ties of a kind that says nothing have direction. */
    boolean directedByDefault() {
        return !Boolean.TRUE.equals(options.undirected());
    }

    int addKind(Kind kind) {
        kindList.add(kind);
        return kinds.add(kind.id(), kind.label());
    }

    int addWave(Wave wave) {
        waveList.add(wave);
        return waves.add(wave.id(), wave.label());
    }

    int addActor(ActorDraft actor) {
        actorList.add(actor);
        return actors.add(actor.id, actor.name);
    }

    /** The wave in a cell: {@link Network#ALL_WAVES} where blank, {@link #FAILED} after an error. */
    int wave(SheetRows row, int column) {
        String value = row.known(column);
        if (value == null) {
            return Network.ALL_WAVES;
        }
        if (has(SheetKind.WAVES)) {
            int found = find(row, column, value, waves, SheetKind.WAVES);
            return found < 0 ? FAILED : found;
        }
        int found = waves.byId(value);
        if (found >= 0) {
            return found;
        }
        if (waves.size() >= options.limits().kinds()) {
            tooMany(row, column, "waves");
            return FAILED;
        }
        return row.shortEnough(column, value) ? addWave(new Wave(value, value, null)) : FAILED;
    }

    /** The kind in a cell that is not blank, or {@link #FAILED}. */
    int kind(SheetRows row, int column, String value) {
        if (has(SheetKind.KINDS)) {
            int found = find(row, column, value, kinds, SheetKind.KINDS);
            return found < 0 ? FAILED : found;
        }
        int found = kinds.byId(value);
        if (found >= 0) {
            return found;
        }
        if (kinds.size() >= options.limits().kinds()) {
            tooMany(row, column, "kinds of flow");
            return FAILED;
        }
        if (!row.shortEnough(column, value)) {
            return FAILED;
        }
        for (Kind other : kindList) {
            if (Texts.fold(other.id()).equals(Texts.fold(value))) {
                row.warning(
                        column,
                        "The kinds \"" + other.id() + "\" and \"" + value + "\" are nearly the same.",
                        "They are read as two kinds; write them alike if they are one.");
            }
        }
        return addKind(Kind.named(value, directedByDefault()));
    }

    private void tooMany(SheetRows row, int column, String what) {
        row.error(
                column,
                "There are more than " + options.limits().kinds() + " " + what + ".",
                "See whether this column holds what its header says.");
    }

    /** The agency or representative in a cell, or {@link #FAILED}. */
    int actor(SheetRows row, int column, String value) {
        int found = find(row, column, value, actors, SheetKind.AGENCIES);
        return found < 0 ? FAILED : found;
    }

    /** The same where agencies that are not known are made, because there is no sheet of agencies. */
    int actorOrNewAgency(SheetRows row, int column, String value) {
        int found = actors.byId(value);
        if (found >= 0) {
            return found;
        }
        if (has(SheetKind.AGENCIES) || Texts.isMissing(value) || actors.byName(value) != Register.UNKNOWN) {
            return actor(row, column, value);
        }
        return row.shortEnough(column, value) ? addActor(new ActorDraft(value, value, true)) : FAILED;
    }

    /** An agency in a cell, not a representative, or {@link #FAILED}. */
    int agency(SheetRows row, int column, String value) {
        int found = actorOrNewAgency(row, column, value);
        if (found >= 0 && !actorList.get(found).agency) {
            row.error(column, "\"" + value + "\" is a representative, not an agency.", "Name the agency.");
            return FAILED;
        }
        return found;
    }

    /** The index of an id, else of an unambiguous name, else an error that names the nearest. */
    int find(SheetRows row, int column, String value, Register register, SheetKind sheet) {
        int found = register.byId(value);
        if (found >= 0) {
            return found;
        }
        if (Texts.isMissing(value)) {
            row.error(column, "There is no " + register.what + " in this cell.", "Fill it in, or remove the row.");
            return Register.UNKNOWN;
        }
        found = register.byName(value);
        if (found >= 0) {
            if (reportedNames.add(register.what + '\n' + value)) {
                row.note(
                        column,
                        "\"" + value + "\" is a name, not an id. Taken for " + register.id(found) + ".",
                        "Use ids, since names change.");
            }
            return found;
        }
        if (found == Register.AMBIGUOUS) {
            row.error(
                    column,
                    "Several bear the name \"" + value + "\": " + String.join(", ", register.idsNamed(value)) + ".",
                    "Use the id.");
            return found;
        }
        row.error(
                column,
                "No " + register.what + " has the id or name \"" + value + "\".",
                register.advice(value) + (has(sheet) ? "" : " The sheet " + sheet.sheet + " is not given."));
        return found;
    }

    /** Whether an actor takes part in a wave. */
    boolean present(int actor, int wave) {
        return actorList.get(actor).present(wave);
    }
}
