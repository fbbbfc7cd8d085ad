package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.network.Edit;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Options that say what to change in a network, for this once. */
final class ChangeOptions {
    @Option(
            names = "--merge",
            paramLabel = "A,B=INTO",
            description = "Makes one agency of several, as ids. May be given several times, as all of these.")
    private List<String> merged = List.of();

    @Option(
            names = "--add-agency",
            paramLabel = "ID[=NAME]",
            description = "Puts in an agency, to be tied with --add-tie.")
    private List<String> agencies = List.of();

    @Option(
            names = "--add-tie",
            paramLabel = "A:B[:KIND[:STRENGTH]]",
            description = "Puts in a flow from A to B. Default: of the view's commonest kind, strength 1.")
    private List<String> added = List.of();

    @Option(
            names = "--strengthen",
            paramLabel = "A:B:FACTOR[:KIND]",
            description = "Multiplies the strength of the flows from A to B; a factor below 1 weakens.")
    private List<String> strengthened = List.of();

    @Option(
            names = "--remove-tie",
            paramLabel = "A:B[:KIND]",
            description = "Takes out the flows from A to B, of all kinds or one.")
    private List<String> cut = List.of();

    @Option(
            names = "--remove-kind",
            paramLabel = "KIND",
            description = "Takes out all flows of a kind. May be given several times.")
    private List<String> cutKinds = List.of();

    @Option(names = "--remove-forum", paramLabel = "ID[,ID...]", split = ",", description = "Takes out forums, as ids.")
    private List<String> cutForums = List.of();

    @Option(
            names = "--edits",
            paramLabel = "JSON",
            description =
                    "Changes as a JSON list, as in a view's edits; for ids with a colon, new posts and new forums.")
    private @Nullable String edits;

    /** The changes, in the order of the options above, then removals. */
    List<Edit> edits(List<String> removed) {
        List<Edit> all = new ArrayList<>();
        if (edits != null) {
            if (!edits.strip().startsWith("[")) {
                throw bad("--edits", edits, "Give a JSON list, as [{\"op\":\"remove\",\"actors\":[\"A\"]}].");
            }
            all.addAll(View.fromJson("{\"edits\":" + edits + "}").edits());
        }
        merged.forEach(m -> all.add(merge(m)));
        agencies.forEach(a -> all.add(agency(a)));
        added.forEach(t -> {
            List<String> parts = parts("--add-tie", t, 2, 4);
            double strength = parts.size() > 3 ? positive("--add-tie", t, parts.get(3)) : 1;
            all.add(new Edit.AddTie(parts.get(0), parts.get(1), parts.size() > 2 ? parts.get(2) : "", strength));
        });
        strengthened.forEach(t -> {
            List<String> parts = parts("--strengthen", t, 3, 4);
            double factor = positive("--strengthen", t, parts.get(2));
            all.add(new Edit.Strengthen(parts.get(0), parts.get(1), parts.size() > 3 ? parts.get(3) : null, factor));
        });
        cut.forEach(t -> {
            List<String> parts = parts("--remove-tie", t, 2, 3);
            all.add(new Edit.RemoveTie(parts.get(0), parts.get(1), parts.size() > 2 ? parts.get(2) : null));
        });
        cutKinds.forEach(k -> all.add(new Edit.RemoveKind(k)));
        if (!removed.isEmpty() || !cutForums.isEmpty()) {
            all.add(new Edit.Remove(removed, cutForums));
        }
        return all;
    }

    private static Edit merge(String text) {
        int equals = text.lastIndexOf('=');
        List<String> parts = Arrays.stream(
                        text.substring(0, Math.max(0, equals)).split(","))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
        String into = text.substring(equals + 1).strip();
        if (equals < 0 || into.isEmpty() || parts.size() < 2) {
            throw bad("--merge", text, "Write it as A,B=C: the ids of those to merge, and that of the new agency.");
        }
        return new Edit.Merge(parts, into, into);
    }

    private static Edit agency(String text) {
        String[] parts = text.split("=", 2);
        String id = parts[0].strip();
        if (id.isEmpty()) {
            throw bad("--add-agency", text, "Write it as ID or ID=NAME.");
        }
        return new Edit.AddAgency(id, parts.length > 1 && !parts[1].isBlank() ? parts[1].strip() : id, Map.of());
    }

    private static List<String> parts(String option, String text, int least, int most) {
        List<String> parts =
                Arrays.stream(text.split(":", -1)).map(String::strip).toList();
        if (parts.size() < least
                || parts.size() > most
                || parts.get(0).isEmpty()
                || parts.get(1).isEmpty()) {
            throw bad(option, text, "'weft simulate --help' shows how it is written; ids with a colon need --edits.");
        }
        return parts;
    }

    private static double positive(String option, String text, String number) {
        try {
            double value = Double.parseDouble(number);
            if (value > 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw bad(option, text, "Its number must be above 0.");
    }

    private static WeftException bad(String option, String value, String remedy) {
        return new WeftException(ErrorKind.BAD_REQUEST, option + " cannot be '" + value + "'.", remedy);
    }
}
