package org.weft.findings;

import org.weft.network.Actor;
import org.weft.network.Flow;
import org.weft.network.Flows;
import org.weft.network.Forum;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.network.Presence;
import org.weft.network.Representation;
import org.weft.network.Respondent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The same network with every sheet in another order, and every actor under another id.
 *
 * @param network the network
 * @param before the ids as they were, by the new ones
 */
record Shuffled(Network network, Map<String, String> before) {
    static Shuffled of(Network old, long seed) {
        Random random = new Random(seed);
        Network.Builder made = new Network.Builder();
        old.kinds().forEach(made::add);
        old.waves().forEach(made::add);
        List<Integer> order = shuffled(old.actors().size(), random);
        int[] now = new int[order.size()];
        Map<String, String> before = new HashMap<>();
        for (int was : order) {
            Actor actor = old.actors().get(was);
            String id = "x" + random.nextInt(1 << 20) + "-" + was;
            before.put(id, actor.id());
            now[was] = made.add(renamed(actor, id));
        }
        parts(old.presences(), random).forEach(p -> made.add(new Presence(now[p.actor()], p.wave(), p.attributes())));
        parts(old.representations(), random)
                .forEach(r ->
                        made.add(new Representation(now[r.representative()], now[r.agency()], r.wave(), r.share())));
        parts(old.respondents(), random)
                .forEach(r -> made.add(new Respondent(now[r.actor()], r.wave(), r.kind(), r.answered())));
        int[] forum = new int[old.forums().size()];
        for (int f : shuffled(forum.length, random)) {
            Forum was = old.forums().get(f);
            int chair = was.chair() == Network.NOBODY ? Network.NOBODY : now[was.chair()];
            forum[f] = made.add(new Forum(was.id(), was.name(), was.level(), was.decides(), chair, was.attributes()));
        }
        parts(old.memberships(), random)
                .forEach(m -> made.add(new Membership(forum[m.forum()], now[m.actor()], m.role(), m.wave())));
        Flows.Builder flows = new Flows.Builder();
        for (int f : shuffled(old.flows().size(), random)) {
            Flow was = old.flow(f);
            int by = was.reportedBy() == Network.NOBODY ? Network.NOBODY : now[was.reportedBy()];
            flows.add(new Flow(
                    was.id(),
                    was.kind(),
                    now[was.source()],
                    now[was.target()],
                    was.strength(),
                    was.rung(),
                    was.formality(),
                    was.restsOn(),
                    was.level(),
                    was.wave(),
                    by,
                    was.attributes()));
        }
        return new Shuffled(made.flows(flows.build()).grouping(old.grouping()).build(), before);
    }

    private static Actor renamed(Actor actor, String id) {
        return actor.isAgency()
                ? new Actor.Agency(id, actor.name(), null, null, actor.attributes())
                : new Actor.Representative(id, actor.name(), actor.attributes());
    }

    private static List<Integer> shuffled(int n, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static <T> List<T> parts(List<T> all, Random random) {
        List<T> order = new ArrayList<>(all);
        Collections.shuffle(order, random);
        return order;
    }
}
