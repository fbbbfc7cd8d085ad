package org.weft.findings;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Workers;
import org.weft.measures.MeasureCall;
import org.weft.measures.Measures;
import org.weft.measures.Scores;
import org.weft.network.Projection;
import org.weft.network.View;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue of rules, and the one way to let them look at a view. */
public final class FindingRules {
    private static final List<Rule> ALL = List.of(
            new Isolated(),
            new InParts(),
            new FallsApart(),
            new OnTheEdge(),
            new OneSource(),
            new OneWayOut(),
            new SinglePost(),
            new Silo(),
            new Gatekeeper(),
            new CommunityReached(),
            new Dominant(),
            new CarriedByFew(),
            new Overloaded(),
            new Coordinators(),
            new OneWayRelations(),
            new NotHeard(),
            new Unanswered(),
            new MoneyAgainstInformation(),
            new NotInTheRoom(),
            new NoSay(),
            new LevelGap(),
            new ReportsDisagree(),
            new Introduction());

    private static final List<RuleDeclaration> DECLARATIONS =
            ALL.stream().map(Rule::declaration).toList();

    /** What the rules read of the scores of a view. */
    public static final List<MeasureCall> MEASURES = Stream.of(
                    Addresses.BETWEENNESS, Addresses.DOMINANCE, Addresses.ONE_WAY, Addresses.FRAGMENTATION)
            .map(MeasureCall::parse)
            .toList();

    private FindingRules() {}

    /** Every rule, in the order in which ties of weight are broken. */
    public static List<RuleDeclaration> declarations() {
        return DECLARATIONS;
    }

    /** Every rule with the values of its thresholds. */
    public static List<StatedRule> stated(Thresholds thresholds) {
        return DECLARATIONS.stream().map(r -> StatedRule.of(r, thresholds)).toList();
    }

    /** Lets every rule look at a view, with its scores computed for it. */
    public static Findings find(Projection projection, Thresholds thresholds, Workers workers) {
        return find(projection, Measures.run(projection, MEASURES, workers), thresholds, workers);
    }

    /**
     * Lets every rule look at a view. The same whatever the order of agencies, and whatever the number of threads.
     * O(n (n + m)) at most, of which the search for the best introduction takes n^4 up to its bound of agencies.
     *
     * @param scores those of {@link #MEASURES} at least
     * @throws java.util.concurrent.CancellationException where the work is no longer wanted
     */
    public static Findings find(Projection projection, Scores scores, Thresholds thresholds, Workers workers) {
        List<Findings.NotLookedAt> notLookedAt = new ArrayList<>();
        String refused = refusal(projection);
        if (refused != null) {
            DECLARATIONS.forEach(r -> notLookedAt.add(new Findings.NotLookedAt(r.id(), r.title(), refused)));
            return new Findings(List.of(), notLookedAt, List.of());
        }
        Picture picture = new Picture(projection, scores, workers);
        List<Finding> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>(Unknowns.of(picture));
        for (Rule rule : ALL) {
            workers.cancellation().check();
            Look look = new Look(rule.declaration(), thresholds, picture);
            rule.look(picture, look);
            look.found.sort(Comparator.comparing(Finding::title).thenComparing(Finding::sentence));
            found.addAll(look.found);
            notLookedAt.addAll(look.notLookedAt);
            unknown.addAll(look.unknown);
        }
        // The sort is stable, so that findings of one weight stay by rule, then by name.
        found.sort(Comparator.comparingDouble((Finding f) -> -f.weight().value()));
        return new Findings(found, notLookedAt, unknown);
    }

    private static @Nullable String refusal(Projection projection) {
        View.ViewLevel level = projection.view().level();
        if (level == View.ViewLevel.REPRESENTATIVES) {
            return "this view shows posts, and findings speak of agencies";
        }
        if (level == View.ViewLevel.FORUMS) {
            return "this view shows shared forums, and findings speak of flows";
        }
        return projection.size() < 3 ? "fewer than three agencies are in this view" : null;
    }
}
