package org.weft.findings;

import java.util.List;
import java.util.Set;

/** Agencies that sit in no forum. */
final class NotInTheRoom implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "not-in-the-room",
            "Not in the room",
            "Agencies that sit in none of the [forums|forum], neither by themselves nor through a [post], where there are"
                    + " at least {agencies}.",
            List.of(Threshold.count("agencies", "from how many such agencies on", 1, 1)),
            new Backing(
                    "Not all partners are part of the meetings in which things are decided.",
                    Source.wales("Barriers to multi-agency collaborative working"),
                    "Each partner represented, and decisions shared.",
                    Source.wales("What factors make collaborative working successful?")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public void look(Picture picture, Look look) {
        Set<Integer> seated = Forums.seated(picture, forum -> true);
        if (seated.isEmpty()) {
            look.notLookedAt("the data name no forums, or nobody who sits in them");
            return;
        }
        List<Integer> out = picture.where(v -> !seated.contains(v));
        if (out.size() < look.value("agencies")) {
            return;
        }
        boolean one = out.size() == 1;
        look.find(
                        Words.capital(Words.several(out.size(), "agency sits", "agencies sit")) + " in no forum",
                        picture.names(out) + (one ? " sits" : " sit") + " in none of the "
                                + Words.several(picture.network.forums().size(), "[forum].", "[forums|forum]."))
                .of(out)
                .evidence(
                        Evidence.counted(
                                "agencies in no forum", out.size(), "agencies", "no seat, nor one of its posts"),
                        Evidence.counted(
                                "agencies in a forum", seated.size(), "agencies", "a seat of its own or of its posts"))
                .weighs(Consequence.UNEVEN, (long) out.size() * seated.size())
                .sure(new Sureness(
                        Sureness.Level.AS_REPORTED,
                        List.of("It follows the lists of members; who came to the meetings is not recorded.")));
    }
}
