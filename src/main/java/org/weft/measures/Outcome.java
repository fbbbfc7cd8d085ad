package org.weft.measures;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What one call of a measure gave: entries of any shape, and notes. */
public final class Outcome {
    private final Declaration declaration;
    private final Parameters parameters;
    private String convention;
    private String unit;
    private double @Nullable [] margins;
    private boolean exact;
    final List<NodeScore> scores = new ArrayList<>();
    final List<NetworkValue> network = new ArrayList<>();
    final List<TieValue> ties = new ArrayList<>();
    final List<MemberSet> sets = new ArrayList<>();
    final List<GroupTable> tables = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    Outcome(Declaration declaration, Parameters parameters) {
        this.declaration = declaration;
        this.parameters = parameters;
        convention = declaration.convention();
        unit = declaration.unit();
    }

    /** The definition that the entries from here on use. */
    Outcome convention(String text) {
        convention = text;
        return this;
    }

    /** The unit of the entries from here on. */
    Outcome unit(String text) {
        unit = text;
        return this;
    }

    Outcome note(String sentence) {
        notes.add(sentence);
        return this;
    }

    Outcome node(double[] values) {
        return node(parameters, values, Map.of());
    }

    Outcome node(double[] values, Map<Integer, String> reasons) {
        return node(parameters, values, reasons);
    }

    /** Values under more parameters than were asked for, as those of one of several groups. */
    Outcome node(Parameters named, double[] values, Map<Integer, String> reasons) {
        scores.add(new NodeScore(
                declaration.id(),
                json(named),
                address(named),
                declaration.labelled(named),
                convention,
                unit,
                values,
                inOrder(reasons),
                null));
        return this;
    }

    /** No value for any node, for one reason. */
    Outcome noNode(int n, String reason) {
        return noNode(parameters, n, reason);
    }

    Outcome noNode(Parameters named, int n, String reason) {
        double[] values = new double[n];
        Arrays.fill(values, Double.NaN);
        return node(named, values, OneReason.of(values, reason));
    }

    private static Map<Integer, String> inOrder(Map<Integer, String> reasons) {
        return reasons instanceof OneReason ? reasons : Collections.unmodifiableMap(new TreeMap<>(reasons));
    }

    Outcome network(double value) {
        return network(parameters, value, null);
    }

    Outcome noNetwork(String reason) {
        return network(parameters, null, reason);
    }

    Outcome network(Parameters named, @Nullable Double value, @Nullable String reason) {
        network.add(new NetworkValue(
                declaration.id(),
                json(named),
                address(named),
                declaration.labelled(named),
                convention,
                unit,
                value,
                reason,
                null));
        return this;
    }

    Outcome pairs(Parameters named, int[] source, int[] target, double[] values, Map<Integer, String> reasons) {
        ties.add(new TieValue(
                declaration.id(),
                json(named),
                address(named),
                declaration.labelled(named),
                convention,
                unit,
                source,
                target,
                values,
                inOrder(reasons),
                null));
        return this;
    }

    Outcome pairs(int[] source, int[] target, double[] values) {
        return pairs(parameters, source, target, values, Map.of());
    }

    Outcome set(Parameters named, int[] members) {
        return set(named, members, null, null);
    }

    /** A set with its value, and whether none of that size can be better. */
    Outcome set(Parameters named, int[] members, @Nullable Double value, @Nullable Boolean proven) {
        sets.add(new MemberSet(
                declaration.id(), json(named), address(named), declaration.labelled(named), members, value, proven));
        return this;
    }

    Outcome set(int[] members) {
        return set(parameters, members);
    }

    /** A value for each pair of groups; NaN has its reason under row times the number of groups plus column. */
    Outcome table(Parameters named, List<String> groups, double[][] values, Map<Integer, String> reasons) {
        tables.add(new GroupTable(
                declaration.id(),
                json(named),
                address(named),
                declaration.labelled(named),
                convention,
                unit,
                groups,
                groups,
                values,
                Collections.unmodifiableMap(new TreeMap<>(reasons))));
        return this;
    }

    /** Takes over the entries of another measure, as the reachable share beside the path length. */
    Outcome and(Outcome other) {
        scores.addAll(other.scores);
        network.addAll(other.network);
        ties.addAll(other.ties);
        sets.addAll(other.sets);
        tables.addAll(other.tables);
        notes.addAll(other.notes);
        return this;
    }

    /** Half the width of the interval around each value of the one score of nodes or ties; null where there is none. */
    Outcome margins(double @Nullable [] each) {
        margins = each;
        return this;
    }

    /** Says that these entries are exact, or marked already, in a run whose measures are estimated. */
    Outcome exact() {
        exact = true;
        return this;
    }

    /** Marks every entry that is not exact as an estimate, in its label, its convention and beside it. */
    void estimated(Estimate estimate) {
        if (exact) {
            return;
        }
        double[] each = margins;
        Estimate ofEach = each == null ? estimate : estimate.with(each);
        String words = "; " + estimate.words();
        String mark = ", estimated";
        scores.replaceAll(
                s -> s.estimate() != null ? s : s.with(s.address(), s.label() + mark, s.convention() + words, ofEach));
        network.replaceAll(v ->
                v.estimate() != null ? v : v.with(v.address(), v.label() + mark, v.convention() + words, estimate));
        ties.replaceAll(
                t -> t.estimate() != null ? t : t.with(t.address(), t.label() + mark, t.convention() + words, ofEach));
    }

    /** These entries under other addresses and labels, and with other words for the definition. */
    Outcome named(UnaryOperator<String> address, UnaryOperator<String> label, UnaryOperator<String> text) {
        scores.replaceAll(s ->
                s.with(address.apply(s.address()), label.apply(s.label()), text.apply(s.convention()), s.estimate()));
        network.replaceAll(v ->
                v.with(address.apply(v.address()), label.apply(v.label()), text.apply(v.convention()), v.estimate()));
        ties.replaceAll(t ->
                t.with(address.apply(t.address()), label.apply(t.label()), text.apply(t.convention()), t.estimate()));
        return this;
    }

    private Map<String, Object> json(Parameters named) {
        Map<String, Object> values = new LinkedHashMap<>();
        named.values().forEach((name, value) -> {
            ParameterSpec spec = declaration.parameter(name);
            if (spec != null) {
                values.put(name, spec.json(value));
            } else {
                values.put(name, value);
            }
        });
        return Collections.unmodifiableMap(values);
    }

    private String address(Parameters named) {
        return MeasureCall.address(declaration, named);
    }
}
