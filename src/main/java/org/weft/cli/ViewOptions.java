package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.network.Edit;
import org.weft.network.Filter;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options that say what of a network is measured. */
final class ViewOptions {
    private static final Pattern FILTER = Pattern.compile(
            "(?:(agency|representative|flow)\\.)?([^=!<>]+?)\\s*(>=|<=|!=|=|>|<)\\s*(.*)", Pattern.DOTALL);

    @Option(
            names = "--wave",
            paramLabel = "ID",
            split = ",",
            description = "Waves, as ids; 'all' for all of them together. Default: the latest.")
    private List<String> waves = List.of();

    @Option(
            names = {"--kinds", "--kind"},
            paramLabel = "ID",
            split = ",",
            description = "Kinds of flow, as ids. Default: all.")
    private List<String> kinds = List.of();

    @Option(
            names = "--filter",
            paramLabel = "TEST",
            description = "Keeps what passes, as agency.sector=health,education or flow.rung>=3; signs are = != >= <=,"
                    + " quote the whole. May be given several times: all must pass.")
    private List<String> filters = List.of();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "Who the nodes are: agencies, rolled-up (agencies with their representatives' flows),"
                    + " representatives, forums. Default: rolled-up.")
    private @Nullable String level;

    @Option(
            names = "--orient",
            paramLabel = "WAY",
            description = "Which way flows run: told, or provider (whoever gives comes first). Default: told.")
    private @Nullable String orient;

    @Option(
            names = "--reconcile",
            paramLabel = "RULE",
            description = "Which statements make a tie: reported, confirmed, either. Default: either.")
    private @Nullable String reconcile;

    @Option(
            names = "--remove",
            paramLabel = "ID",
            split = ",",
            description = "Takes out agencies or representatives, as ids: what if they were not there?")
    private List<String> removed = List.of();

    @Option(
            names = "--collapse",
            paramLabel = "RULE",
            description = "How several flows between two nodes become one: auto, sum, max, any, kinds. Default: auto.")
    private @Nullable String collapse;

    @Option(
            names = "--min-strength",
            paramLabel = "X",
            description = "Leaves out ties weaker than this. Default: none.")
    private @Nullable String minimum;

    @Option(
            names = "--symmetrise",
            paramLabel = "RULE",
            description = "Gives up direction: none, max, min, sum of the two ways. Default: none.")
    private @Nullable String symmetrise;

    @Option(
            names = "--view",
            paramLabel = "JSON",
            description = "A whole view as JSON, or @HASH for one that the server keeps; the other options change it.")
    private @Nullable String view;

    /** Whom to remove, which then is no part of the view. */
    List<String> takeRemoved() {
        List<String> taken = removed;
        removed = List.of();
        return taken;
    }

    /**
     * The view that the options describe.
     *
     * @param stored finds a view by its hash
     */
    View view(Function<String, View> stored) {
        String text = view == null ? "" : view.strip();
        View v = text.isEmpty()
                ? View.DEFAULT
                : text.startsWith("@") ? stored.apply(text.substring(1)) : View.fromJson(text);
        if (!waves.isEmpty()) {
            boolean all = waves.stream().anyMatch(w -> w.equals("all") || w.equals(View.ALL_WAVES));
            v = v.withWaves(all ? List.of(View.ALL_WAVES) : waves);
        }
        if (!kinds.isEmpty()) {
            v = v.withKinds(kinds);
        }
        if (!filters.isEmpty()) {
            List<Filter> more = new ArrayList<>(v.filters());
            filters.forEach(f -> more.add(filter(f)));
            v = v.withFilters(more);
        }
        if (orient != null) {
            v = v.withOrient(Words.constant("--orient", orient, View.Orientation.values()));
        }
        if (reconcile != null) {
            v = v.withReconcile(Words.constant("--reconcile", reconcile, View.Reconciliation.values()));
        }
        if (!removed.isEmpty()) {
            List<Edit> more = new ArrayList<>(v.edits());
            more.add(new Edit.Remove(removed, List.of()));
            v = v.withEdits(more);
        }
        if (level != null) {
            v = v.withLevel(Words.constant("--level", level, View.ViewLevel.values()));
        }
        if (collapse != null) {
            v = v.withCollapse(Words.constant("--collapse", collapse, View.Collapse.values()));
        }
        if (minimum != null) {
            v = v.withMinimumStrength(number("--min-strength", minimum));
        }
        if (symmetrise != null) {
            v = v.withSymmetrise(Words.constant("--symmetrise", symmetrise, View.Symmetrise.values()));
        }
        return v;
    }

    static Filter filter(String text) {
        Matcher m = FILTER.matcher(text.strip());
        if (!m.matches() || m.group(4).isBlank()) {
            throw bad("--filter", text, "Write it as agency.sector=health,education, or flow.rung>=3.");
        }
        Filter.On on =
                m.group(1) == null ? Filter.On.AGENCY : Words.constant("--filter", m.group(1), Filter.On.values());
        String attribute = m.group(2).strip();
        String value = m.group(4).strip();
        return switch (m.group(3)) {
            case "=" -> new Filter(on, attribute, values(value), List.of(), null, null);
            case "!=" -> new Filter(on, attribute, List.of(), values(value), null, null);
            case ">=" -> new Filter(on, attribute, List.of(), List.of(), bound(text, value), null);
            case "<=" -> new Filter(on, attribute, List.of(), List.of(), null, bound(text, value));
            default -> throw bad("--filter", text, "Use >= or <=; they include the bound.");
        };
    }

    private static List<String> values(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    private static double bound(String filter, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw bad("--filter", filter, "After >= and <= comes a number.");
    }

    private static double number(String option, String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (value >= 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw bad(option, text, "Give a number that is 0 or more.");
    }

    private static WeftException bad(String option, String value, String remedy) {
        return new WeftException(ErrorKind.BAD_REQUEST, option + " cannot be '" + value + "'.", remedy);
    }
}
