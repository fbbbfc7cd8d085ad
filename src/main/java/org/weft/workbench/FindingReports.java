package org.weft.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import org.weft.findings.FindingRules;
import org.weft.findings.Findings;
import org.weft.findings.Glossary;
import org.weft.findings.StatedRule;
import org.weft.findings.Thresholds;
import org.weft.graph.Workers;
import org.weft.measures.Budget;
import org.weft.measures.Scores;
import org.weft.network.Projection;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.store.StoredDocument;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lets the rules look at views, and keeps their thresholds with the dataset. */
final class FindingReports {
    private static final String TYPE = "thresholds";
    private static final String KEY = "findings";
    private static final String CAUTION =
            "Findings are prompts for discussion with the agencies concerned, not verdicts, and never a score of persons."
                    + " Thresholds and weights are ours. More links are not always better.";

    private record Key(String network, String grouping, String view, Map<String, Double> thresholds) {}

    private final StoreAccess access;
    private final Library library;
    private final Analyses analyses;

    FindingReports(StoreAccess access, Library library, Analyses analyses) {
        this.access = access;
        this.library = library;
        this.analyses = analyses;
    }

    /** Findings; scores past the budget are estimated. */
    FindingsReport report(Loaded loaded, View view, Thresholds thresholds, Budget budget, Workers workers) {
        String network = loaded.key();
        Key key = network == null
                ? null
                : new Key(
                        network + loaded.ref().name(),
                        loaded.network().grouping(),
                        view.toJson(),
                        thresholds.changed());
        Object known = key == null ? null : library.cached(key);
        if (known != null) {
            return (FindingsReport) known;
        }
        Projection projection = library.project(loaded, view);
        Scores scores = analyses.scores(loaded, projection, FindingRules.MEASURES, budget, workers);
        FindingsReport made = report(loaded, projection, scores, thresholds, workers);
        if (key != null) {
            library.remember(key, made);
        }
        return made;
    }

    /**
     * Findings from scores that are computed already.
     *
     * @param scores those of {@link FindingRules#MEASURES} at least
     */
    static FindingsReport report(
            Loaded loaded, Projection projection, Scores scores, Thresholds thresholds, Workers workers) {
        Findings found = FindingRules.find(projection, scores, thresholds, workers);
        Set<String> notes = new LinkedHashSet<>(loaded.notes());
        notes.addAll(projection.notes());
        notes.addAll(scores.notes());
        List<StatedRule> rules = FindingRules.stated(thresholds);
        Set<String> terms = new TreeSet<>();
        found.findings().forEach(f -> terms.addAll(f.terms()));
        rules.forEach(r -> terms.addAll(r.terms()));
        return new FindingsReport(
                loaded.ref(),
                Analyses.viewInfo(loaded, projection),
                found.findings(),
                found.notLookedAt(),
                found.unknown(),
                rules,
                thresholds.changed(),
                Glossary.entries().stream()
                        .filter(e -> terms.contains(e.term()))
                        .toList(),
                CAUTION,
                List.copyOf(notes));
    }

    /** The thresholds that are saved with a dataset. */
    Thresholds saved(String dataset) {
        return access.store()
                .document(dataset, TYPE, KEY)
                .map(FindingReports::read)
                .orElse(Thresholds.DEFAULT);
    }

    /** Saves thresholds with a dataset in the place of what was saved before; none saved where all are the rules' own. */
    void save(String dataset, Thresholds thresholds) {
        if (thresholds.changed().isEmpty()) {
            access.store().removeDocument(dataset, TYPE, KEY);
            return;
        }
        try {
            access.store().putDocument(dataset, TYPE, KEY, WeftJson.mapper().writeValueAsString(thresholds.changed()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers are always JSON", e);
        }
    }

    private static Thresholds read(StoredDocument document) {
        try {
            return Thresholds.of(
                    WeftJson.mapper().readValue(document.json(), new TypeReference<Map<String, Double>>() {}));
        } catch (JsonProcessingException e) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "The thresholds saved with the dataset cannot be read.",
                    "Set them anew, or go back to those of the rules.",
                    e);
        }
    }
}
