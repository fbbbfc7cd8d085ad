package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Scale;

import java.util.List;

/**
 * Takes flows one by one and holds the rules that flow sheets and matrices share: strengths fit their scale, the same
 * flow counts once, a reversed pair of an undirected kind is a second statement, and odd flows are warned of.
 */
final class FlowTaker {
    private final Draft draft;
    private final String file;

    FlowTaker(Draft draft, String file) {
        this.draft = draft;
        this.file = file;
    }

    /**
     * The kind of flows that name none: the only one of the kinds sheet, else one called flow.
     *
     * @return its index, or {@link Draft#FAILED} where the kinds sheet has several
     */
    int defaultKind(@Nullable Integer line) {
        if (draft.has(SheetKind.KINDS)) {
            if (draft.kinds.size() == 1) {
                return 0;
            }
            draft.report.error(
                    file,
                    line,
                    "kind",
                    null,
                    "It is not said which kind the flows are; the kinds sheet has " + draft.kinds.size() + ".",
                    "Fill in the column kind.");
            return Draft.FAILED;
        }
        int found = draft.kinds.byId("flow");
        return found >= 0 ? found : draft.addKind(Kind.named("flow", draft.directedByDefault()));
    }

    /** Whether a strength above 0 fits the scale of its kind; reports it where it does not. */
    boolean fits(int kind, double strength, int line, String column, String value) {
        Kind k = draft.kindList.get(kind);
        if (k.scale().type() == Scale.Type.BINARY && strength != 1) {
            draft.report.error(
                    file,
                    line,
                    column,
                    value,
                    "The kind \"" + k.id() + "\" is binary, so that a strength is 1 or 0.",
                    "Write 1, or give the kind another scale.");
            return false;
        }
        List<Scale.Code> codes = k.scale().codes();
        if (k.scale().type() != Scale.Type.ORDINAL || codes.isEmpty()) {
            return true;
        }
        for (Scale.Code code : codes) {
            if (code.code() == strength) {
                return true;
            }
        }
        draft.report.error(
                file,
                line,
                column,
                value,
                "\"" + value + "\" is no code of the kind \"" + k.id() + "\".",
                "Its codes are " + described(codes) + ".");
        return false;
    }

    static String described(List<Scale.Code> codes) {
        StringBuilder made = new StringBuilder();
        for (Scale.Code code : codes) {
            made.append(made.length() == 0 ? "" : ", ").append(Numbers.plain(code.code()));
            if (!code.label().equals(Numbers.plain(code.code()))) {
                made.append(" (").append(code.label()).append(')');
            }
        }
        return made.toString();
    }

    /**
     * Takes a flow, unless it was there before.
     *
     * @param reporter who stated it; {@link Network#NOBODY} where blank
     * @return whether it is new, so that its other columns are to be set
     */
    boolean take(int line, int source, int target, int kind, double strength, int wave, int reporter) {
        Kind k = draft.kindList.get(kind);
        boolean turned = !k.directed() && source > target;
        int first = turned ? target : source;
        int second = turned ? source : target;
        boolean sourceProvides = !k.directed() || k.provider() == Kind.End.SOURCE;
        int teller = reporter != Network.NOBODY ? reporter : sourceProvides ? source : target;
        long context = FlowTable.context(kind, wave, teller);
        int before = draft.flows.find(first, second, context);
        if (before >= 0) {
            repeat(before, line, source, target, k, strength);
            return false;
        }
        if (!k.directed()
                && reporter == Network.NOBODY
                && source != target
                && draft.flows.find(first, second, FlowTable.context(kind, wave, target)) >= 0) {
            draft.report.warning(
                    file,
                    line,
                    null,
                    pair(source, target),
                    "The tie stands the other way round too, and ties of this kind have no direction.",
                    "Read as a second statement of the same tie; the two are reconciled, not added.");
        }
        if (source == target) {
            draft.report.warning(
                    file,
                    line,
                    null,
                    draft.actors.id(source),
                    "The flow runs from an agency to itself.",
                    "It is kept, but counts in no measure of ties.");
        }
        if (wave != Network.ALL_WAVES) {
            warnOfAbsent(line, source, wave);
            if (target != source) {
                warnOfAbsent(line, target, wave);
            }
        }
        draft.flows.builder.add(source, target, kind, strength).wave(wave).reportedBy(reporter);
        draft.flows.remember(first, second, context);
        return true;
    }

    private void repeat(int before, int line, int source, int target, Kind kind, double strength) {
        double earlier = draft.flows.builder.strength(before);
        boolean sum = kind.scale().type() == Scale.Type.COUNT || kind.scale().type() == Scale.Type.MONEY;
        draft.flows.builder.strength(before, sum ? earlier + strength : Math.max(earlier, strength));
        draft.report.warning(
                file,
                line,
                null,
                pair(source, target),
                "The same flow stands in an earlier row.",
                sum
                        ? "It is kept once, with the sum of both strengths."
                        : earlier == strength ? "It is kept once." : "It is kept once, with the larger strength.");
    }

    private void warnOfAbsent(int line, int actor, int wave) {
        if (!draft.present(actor, wave)) {
            draft.report.warning(
                    file,
                    line,
                    null,
                    draft.actors.id(actor),
                    "\"" + draft.actors.id(actor) + "\" takes no part in the wave " + draft.waves.id(wave) + ".",
                    "The flow is left out of views of that wave; add a row for it to its sheet if it took part.");
        }
    }

    private String pair(int source, int target) {
        return draft.actors.id(source) + " → " + draft.actors.id(target);
    }
}
