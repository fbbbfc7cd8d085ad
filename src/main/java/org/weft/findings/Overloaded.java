package org.weft.findings;

import java.util.ArrayList;
import java.util.List;

/** Agencies with far more partners than most. */
final class Overloaded implements Rule {
    private static final String CAPACITY = "capacity";

    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "overloaded",
            "Overloaded co-ordinator",
            "An agency has at least {times} times as many [partners|partner] as the [median] agency, and at least"
                    + " {partners}.",
            List.of(
                    Threshold.times("times", "how many times the median of partners", 2.5),
                    Threshold.count("partners", "how many partners at least", 8, 1)),
            new Backing(
                    "Building and keeping a partnership takes time and people; a partnership of very many is hard to keep"
                            + " manageable.",
                    Source.robinson("2.8 and 5.2, with Asthana and others 2002"),
                    "Time set aside for the work together.",
                    Source.wales("What factors make collaborative working successful?")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public void look(Picture picture, Look look) {
        List<Integer> tied = picture.where(v -> picture.ties.degree(v) > 0);
        if (tied.isEmpty()) {
            return;
        }
        double median = OnTheEdge.median(
                tied.stream().mapToInt(picture.ties::degree).sorted().toArray());
        double bound = Math.max(look.value("partners"), look.value("times") * median);
        List<Integer> many = new ArrayList<>(
                tied.stream().filter(v -> picture.ties.degree(v) >= bound).toList());
        if (many.isEmpty()) {
            return;
        }
        many.sort((a, b) -> picture.ties.degree(b) - picture.ties.degree(a));
        List<String> named = many.stream().map(v -> named(picture, v)).toList();
        long above = Math.round(
                many.stream().mapToDouble(v -> picture.ties.degree(v) - median).sum());
        boolean one = many.size() == 1;
        Look.Draft draft = look.find(
                        Words.capital(Words.several(many.size(), "agency keeps", "agencies keep"))
                                + " far more partners than most",
                        Words.list(named) + (one ? " has" : " have") + " at least "
                                + Words.number(look.value("times")) + " times as many [partners|partner] as half of the"
                                + " agencies, who have " + Words.number(Math.floor(median))
                                + " at most. See whether their"
                                + " time allows for it.")
                .of(many)
                .evidence(Evidence.counted(
                        "[median] of [partners|partner]", median, "agencies", "over the agencies with a [tie]"))
                .weighs(Consequence.UNEVEN, above);
        for (int v : many) {
            draft.evidence(
                    Evidence.measured(
                            "partners of " + picture.name(v),
                            picture.ties.degree(v),
                            "agencies",
                            "partners",
                            "number of other agencies with a flow to or from it"),
                    Evidence.of(picture.score(Addresses.BETWEENNESS), v, picture.name(v)));
        }
        draft.sure(Sureness.of(picture, many, false));
    }

    private static String named(Picture picture, int v) {
        String capacity = picture.attribute(v, CAPACITY);
        return picture.name(v) + " (" + Words.digits(picture.ties.degree(v))
                + (capacity == null ? "" : "; its capacity is recorded as " + capacity) + ")";
    }
}
