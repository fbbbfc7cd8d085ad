package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.measures.Declaration;
import org.weft.measures.Measures;
import org.weft.network.View;
import org.weft.workbench.Analysis;
import org.weft.workbench.Analysis.NetworkScore;
import org.weft.workbench.Analysis.Node;
import org.weft.workbench.Analysis.Score;
import org.weft.workbench.Analysis.SetScore;
import org.weft.workbench.Analysis.TableScore;
import org.weft.workbench.Analysis.TieScore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An analysis for a reader: agencies sorted by the first measure, the network's values, sets, ties and group tables, notes.
 * What is undefined is a dash, with its reason beneath.
 */
final class AnalysisText {
    private static final int TIES = 10;
    private static final int MEMBERS = 15;

    private final Analysis analysis;
    private final Console console;
    private final int top;
    private final boolean explain;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Integer> footnotes = new LinkedHashMap<>();

    /**
     * @param top how many agencies to show; 0 for all
     * @param explain whether to say how each measure is computed
     */
    AnalysisText(Analysis analysis, Console console, int top, boolean explain) {
        this.analysis = analysis;
        this.console = console;
        this.top = top;
        this.explain = explain;
        analysis.agencies().forEach(n -> nodes.put(n.id(), n));
    }

    void print() {
        console.line(console.strong(ProblemText.printable(analysis.dataset().name()), Console.Stream.OUT));
        console.line(ProblemText.printable(analysis.view().sentence()));
        console.line(size());
        if (!analysis.scores().isEmpty()) {
            heading("Scores");
            agencies();
        }
        if (!analysis.network().isEmpty()) {
            heading("Network");
            network();
        }
        sets();
        ties();
        analysis.tables().forEach(this::table);
        notes();
        if (explain) {
            conventions();
        } else {
            console.line("");
            console.line("How each number is computed: add --explain, or see 'weft measures'.");
        }
    }

    private String size() {
        Analysis.ViewInfo view = analysis.view();
        String ties = Numerals.count(view.ties(), "tie", "ties") + (view.directed() ? " with direction" : "");
        String text = Numerals.count(view.agencies(), "node", "nodes") + ", " + ties;
        if (!view.directed()) {
            text += " without direction (" + view.undirectedBecause() + ")";
        }
        if (view.selfFlows() > 0) {
            text += ", " + Numerals.count(view.selfFlows(), "self-flow", "self-flows") + " left out";
        }
        return text + ".";
    }

    private void agencies() {
        List<Score> scores = analysis.scores();
        boolean grouped = analysis.agencies().stream().anyMatch(n -> n.group() != null);
        boolean posts = View.fromJson(analysis.view().json()).level() == View.ViewLevel.REPRESENTATIVES;
        TextTable table =
                new TextTable().left(posts ? "Representative" : "Agency").mayShrink();
        if (grouped) {
            table.left("Group");
        }
        int[] decimals = new int[scores.size()];
        for (int s = 0; s < decimals.length; s++) {
            table.right(scores.get(s).label());
            decimals[s] = Numerals.decimals(scores.get(s).values().values());
        }
        List<Node> sorted = sorted(scores.get(0));
        int shown = top == 0 ? sorted.size() : Math.min(top, sorted.size());
        for (Node node : sorted.subList(0, shown)) {
            List<String> row = new ArrayList<>();
            row.add(ProblemText.printable(node.name()));
            if (grouped) {
                String group = node.group();
                row.add(group == null ? "" : ProblemText.printable(group));
            }
            for (int s = 0; s < decimals.length; s++) {
                row.add(cell(scores.get(s), node.id(), decimals[s]));
            }
            table.row(row);
        }
        print(table, console);
        if (shown < sorted.size()) {
            console.line("… and " + (sorted.size() - shown) + " more");
        }
        footnotes.forEach((reason, number) -> console.line(mark(number) + " " + reason));
        footnotes.clear();
    }

    private List<Node> sorted(Score by) {
        List<Node> sorted = new ArrayList<>(analysis.agencies());
        sorted.sort(Comparator.comparing(
                        (Node n) -> by.values().get(n.id()), Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
                .reversed()
                .thenComparing(Node::name)
                .thenComparing(Node::id));
        return sorted;
    }

    private String cell(Score score, String id, int decimals) {
        @Nullable Double value = score.values().get(id);
        if (value != null) {
            return Numerals.of(value, decimals);
        }
        return undefined(score.reasons().get(id));
    }

    private String undefined(@Nullable String reason) {
        if (reason == null || reason.isEmpty()) {
            return Numerals.UNDEFINED;
        }
        return Numerals.UNDEFINED + mark(footnotes.computeIfAbsent(reason, r -> footnotes.size() + 1));
    }

    private static String mark(int number) {
        return "[" + number + "]";
    }

    private void network() {
        TextTable table = new TextTable().left("").right("").left("");
        for (NetworkScore value : analysis.network()) {
            String reason = value.reason();
            table.row(
                    value.label() + part(value.parameters()),
                    Numerals.of(value.value()),
                    value.value() != null ? value.unit() : reason == null ? "undefined" : reason);
        }
        print(table, console);
    }

    private void sets() {
        for (SetScore set : analysis.sets()) {
            heading(label(set.measure(), set.parameters()) + worth(set));
            boolean all = set.members().size() == analysis.agencies().size()
                    && !set.members().isEmpty();
            String members = all ? "all " + set.members().size() : names(set.members());
            for (String line : TextTable.wrap(members.isEmpty() ? "none" : members, 96)) {
                console.line(line);
            }
        }
    }

    private static String worth(SetScore set) {
        return set.value() == null
                ? ""
                : ": " + Numerals.of(set.value()) + (Boolean.TRUE.equals(set.proven()) ? ", proven best" : "");
    }

    private String names(List<String> ids) {
        List<String> shown = ids.stream().limit(MEMBERS).map(this::name).toList();
        int left = ids.size() - shown.size();
        return String.join(", ", shown) + (left > 0 ? " … and " + left + " more (--json has all)" : "");
    }

    private void ties() {
        Map<String, List<TieScore>> byMeasure = new LinkedHashMap<>();
        for (TieScore tie : analysis.ties()) {
            byMeasure
                    .computeIfAbsent(label(tie.measure(), tie.parameters()), k -> new ArrayList<>())
                    .add(tie);
        }
        byMeasure.forEach((label, ties) -> {
            heading(label + (ties.size() > TIES ? ": the " + TIES + " largest of " + ties.size() : ""));
            Analysis.EstimateInfo estimate = ties.get(0).estimate();
            if (estimate != null) {
                console.line("Estimated by " + estimate.method() + " with " + estimate.size() + ", seed "
                        + estimate.seed() + ": " + estimate.error() + ".");
            }
            List<TieScore> sorted = new ArrayList<>(ties);
            sorted.sort(Comparator.comparing(TieScore::value, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
                    .reversed());
            List<TieScore> shown = sorted.subList(0, Math.min(TIES, sorted.size()));
            List<@Nullable Double> values = new ArrayList<>();
            shown.forEach(t -> values.add(t.value()));
            int decimals = Numerals.decimals(values);
            TextTable table = new TextTable().left("").left("").left("").right("");
            for (TieScore tie : shown) {
                String arrow = analysis.view().directed() && !tie.measure().equals("bridges") ? "→" : "–";
                Double value = tie.value();
                table.row(
                        name(tie.source()),
                        arrow,
                        name(tie.target()),
                        value == null ? undefined(tie.reason()) : Numerals.of(value, decimals));
            }
            print(table, console);
            footnotes.forEach((reason, number) -> console.line(mark(number) + " " + reason));
            footnotes.clear();
        });
    }

    private void table(TableScore score) {
        heading(score.label());
        TextTable table = new TextTable().left("");
        score.columns().forEach(table::right);
        List<@Nullable Double> all = new ArrayList<>();
        score.values().forEach(all::addAll);
        int decimals = Numerals.decimals(all);
        for (int r = 0; r < score.rows().size(); r++) {
            String group = score.rows().get(r);
            List<String> row = new ArrayList<>(List.of(group));
            List<@Nullable Double> cells = score.values().get(r);
            for (int c = 0; c < cells.size(); c++) {
                Double value = cells.get(c);
                Map<String, String> reasons = score.reasons().getOrDefault(group, Map.of());
                row.add(value == null ? undefined(reasons.get(score.columns().get(c))) : Numerals.of(value, decimals));
            }
            table.row(row);
        }
        print(table, console);
        footnotes.forEach((reason, number) -> console.line(mark(number) + " " + reason));
        footnotes.clear();
    }

    private void notes() {
        if (analysis.notes().isEmpty()) {
            return;
        }
        heading("Notes");
        for (String note : analysis.notes()) {
            List<String> lines = TextTable.wrap(ProblemText.printable(note), 96);
            for (int i = 0; i < lines.size(); i++) {
                console.line((i == 0 ? "- " : "  ") + lines.get(i));
            }
        }
    }

    private void conventions() {
        heading("How each number is computed");
        Map<String, Set<String>> labels = new LinkedHashMap<>();
        analysis.scores().forEach(s -> say(labels, s.convention(), s.label()));
        analysis.network().forEach(s -> say(labels, s.convention(), s.label()));
        analysis.tables().forEach(s -> say(labels, s.convention(), s.label()));
        Set<String> others = new LinkedHashSet<>();
        analysis.sets().forEach(s -> others.add(s.measure()));
        analysis.ties().forEach(s -> others.add(s.measure()));
        for (String id : others) {
            Declaration d = Measures.find(id).declaration();
            say(labels, d.convention(), d.label());
        }
        labels.forEach((convention, of) -> {
            TextTable.wrap(String.join(", ", of), 96).forEach(console::line);
            TextTable.wrap(convention, 92).forEach(line -> console.line("    " + line));
        });
    }

    private static void say(Map<String, Set<String>> labels, String convention, String label) {
        labels.computeIfAbsent(convention, c -> new LinkedHashSet<>()).add(label);
    }

    private static String label(String measure, Map<String, Object> parameters) {
        String label = Measures.all().stream()
                .map(m -> m.declaration())
                .filter(d -> d.id().equals(measure))
                .map(Declaration::label)
                .findFirst()
                .orElse(measure);
        return label + part(parameters);
    }

    /** Which of several values of one measure it is. */
    private static String part(Map<String, Object> parameters) {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("value", "component", "kinds", "group")) {
            Object value = parameters.get(name);
            if (value != null) {
                parts.add(name.equals("component") ? "component " + value : String.valueOf(value));
            }
        }
        return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
    }

    private String name(String id) {
        Node node = nodes.get(id);
        return ProblemText.printable(node == null ? id : node.name());
    }

    private void heading(String text) {
        console.line("");
        console.line(console.strong(text, Console.Stream.OUT));
    }

    static void print(TextTable table, Console console) {
        List<String> lines = table.lines(console.width());
        int heads = table.headLines();
        for (int i = 0; i < lines.size(); i++) {
            console.line(i < heads ? console.strong(lines.get(i), Console.Stream.OUT) : lines.get(i));
        }
    }
}
