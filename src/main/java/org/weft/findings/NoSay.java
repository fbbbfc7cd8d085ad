package org.weft.findings;

import org.weft.network.Forum;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sectors of which nobody sits where decisions are made. */
final class NoSay implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "no-say",
            "In no room that decides",
            "No member of a [sector] of at least {members} agencies sits in a [forum] that decides.",
            List.of(Threshold.count("members", "how many members a sector has at least", 2, 1)),
            new Backing(
                    "Boards that draw on the power their members have already are slow to let in new and small partners.",
                    Source.robinson("5.2, with Edwards and others 2006"),
                    "Open boards with links to where decisions are made.",
                    Source.robinson("5.2, with Edwards and others 2006")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public void look(Picture picture, Look look) {
        if (picture.network.forums().stream().noneMatch(f -> Boolean.TRUE.equals(f.decides()))) {
            look.notLookedAt(
                    picture.network.forums().isEmpty()
                            ? "the data name no forums"
                            : "the data do not say of any forum that it decides");
            return;
        }
        if (picture.groups().isEmpty()) {
            look.notLookedAt(Gatekeeper.noGroups(picture));
            return;
        }
        Set<Integer> deciding = Forums.seated(picture, f -> Boolean.TRUE.equals(f.decides()));
        if (deciding.isEmpty()) {
            look.notLookedAt("nobody is named who sits in a forum that decides");
            return;
        }
        List<String> sectors = new ArrayList<>();
        Set<Integer> agencies = new LinkedHashSet<>();
        for (Map.Entry<String, List<Integer>> sector : picture.groups().entrySet()) {
            List<Integer> members = sector.getValue();
            if (members.size() >= look.value("members") && members.stream().noneMatch(deciding::contains)) {
                sectors.add(sector.getKey());
                agencies.addAll(members);
            }
        }
        if (sectors.isEmpty()) {
            return;
        }
        List<String> forums = picture.network.forums().stream()
                .filter(f -> Boolean.TRUE.equals(f.decides()))
                .map(Forum::name)
                .sorted()
                .toList();
        Look.Draft draft = look.find(
                Words.capital(Words.several(sectors.size(), "sector has", "sectors have"))
                        + " no seat where decisions are made",
                "No agency of the " + (sectors.size() == 1 ? "[sector] " : "[sectors|sector] ") + Words.either(sectors)
                        + " sits in " + (forums.size() == 1 ? "the [forum] that decides" : "a [forum] that decides")
                        + " (" + Words.list(forums) + ").");
        sectors.forEach(s -> draft.sector(s, picture.groups().getOrDefault(s, List.of())));
        draft.of(picture.sorted(agencies))
                .evidence(
                        Evidence.counted(
                                "agencies of these sectors",
                                agencies.size(),
                                "agencies",
                                "none has a seat that decides"),
                        Evidence.counted(
                                "agencies in a forum that decides",
                                deciding.size(),
                                "agencies",
                                "a seat of its own or of its posts"))
                .weighs(Consequence.UNEVEN, (long) agencies.size() * deciding.size())
                .sure(new Sureness(
                        Sureness.Level.AS_REPORTED,
                        List.of("It follows the lists of members; who came to the meetings is not recorded.")));
    }
}
