package org.weft.store;

import org.weft.network.Actor;
import org.weft.network.Flow;
import org.weft.network.Flows;
import org.weft.network.Forum;
import org.weft.network.Kind;
import org.weft.network.Level;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.network.Presence;
import org.weft.network.Representation;
import org.weft.network.Respondent;
import org.weft.network.RestsOn;
import org.weft.network.Scale;
import org.weft.network.Wave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Networks made for the store's tests, and what it means that two are equal. */
final class Networks {
    private Networks() {}

    /** Agencies and flows alone; kinds one, strengths 1 to 5. */
    static Network plain(int agencies, int flows, long seed) {
        Random random = new Random(seed);
        Network.Builder b = new Network.Builder();
        b.add(Kind.named("information", true));
        for (int i = 0; i < agencies; i++) {
            b.add(new Actor.Agency("A" + i, "Agency " + i, null, null, Map.of("sector", "sector " + i % 7)));
        }
        Flows.Builder f = new Flows.Builder();
        for (int i = 0; i < flows; i++) {
            f.add(random.nextInt(agencies), random.nextInt(agencies), 0, 1 + random.nextInt(5));
        }
        return b.flows(f.build()).build();
    }

    /** Everything that a network can hold, at random. */
    static Network random(long seed) {
        Random random = new Random(seed);
        Network.Builder b = new Network.Builder();
        b.add(Kind.named("information", true));
        b.add(new Kind(
                "advice",
                "Seeks advice",
                true,
                new Scale(
                        Scale.Type.ORDINAL,
                        "contacts a year",
                        List.of(new Scale.Code(1, "yearly", 1.0), new Scale.Code(2, "weekly; or so", null))),
                Kind.End.TARGET,
                Kind.Power.RECEIVER,
                true,
                "asks",
                "is asked by"));
        b.add(new Kind(
                "money",
                "Funding £",
                false,
                new Scale(Scale.Type.MONEY, "GBP", List.of()),
                Kind.End.SOURCE,
                Kind.Power.NONE,
                false,
                "funds",
                "is funded by"));
        int waves = random.nextInt(4);
        for (int i = 0; i < waves; i++) {
            b.add(new Wave("w" + i, "Wave " + i, random.nextBoolean() ? null : "202" + i + "-03"));
        }
        int agencies = 1 + random.nextInt(30);
        int representatives = random.nextInt(20);
        for (int i = 0; i < agencies; i++) {
            boolean registered = random.nextBoolean();
            b.add(new Actor.Agency(
                    "A" + i,
                    text(random),
                    registered ? "charities" : null,
                    registered ? "00" + i : null,
                    attributes(random)));
        }
        for (int i = 0; i < representatives; i++) {
            b.add(new Actor.Representative("R" + i, "Post " + i, attributes(random)));
        }
        int actors = agencies + representatives;
        for (int i = 0; i < actors && waves > 0; i++) {
            if (random.nextInt(3) == 0) {
                b.add(new Presence(i, random.nextInt(waves), attributes(random)));
            }
        }
        for (int i = 0; i < representatives; i++) {
            b.add(new Representation(
                    agencies + i,
                    random.nextInt(agencies),
                    wave(random, waves),
                    random.nextBoolean() ? null : (Double) (1.0 / 3)));
        }
        for (int i = 0; i < random.nextInt(40); i++) {
            b.add(new Respondent(
                    random.nextInt(actors), wave(random, waves), random.nextInt(4) - 1, random.nextBoolean()));
        }
        int forums = random.nextInt(5);
        for (int i = 0; i < forums; i++) {
            b.add(new Forum(
                    "F" + i,
                    text(random),
                    random.nextBoolean() ? null : Level.values()[random.nextInt(5)],
                    random.nextBoolean() ? null : (Boolean) random.nextBoolean(),
                    random.nextInt(actors + 1) - 1,
                    attributes(random)));
        }
        for (int i = 0; i < 20 && forums > 0; i++) {
            b.add(new Membership(
                    random.nextInt(forums),
                    random.nextInt(actors),
                    random.nextBoolean() ? null : text(random),
                    wave(random, waves)));
        }
        return b.flows(flows(random, actors, waves))
                .grouping(random.nextBoolean() ? null : "patch")
                .build();
    }

    private static Flows flows(Random random, int actors, int waves) {
        Flows.Builder flows = new Flows.Builder();
        for (int i = 0; i < random.nextInt(400); i++) {
            flows.add(new Flow(
                    random.nextBoolean() ? "" : "f" + i,
                    random.nextInt(3),
                    random.nextInt(actors),
                    random.nextInt(actors),
                    random.nextDouble() + 1e-300,
                    random.nextBoolean() ? null : (Integer) (random.nextInt(9) - 2),
                    random.nextBoolean() ? null : text(random),
                    random.nextBoolean() ? null : RestsOn.values()[random.nextInt(2)],
                    random.nextBoolean() ? null : Level.values()[random.nextInt(5)],
                    wave(random, waves),
                    random.nextInt(actors + 1) - 1,
                    random.nextInt(3) > 0 ? Map.of() : attributes(random)));
        }
        return flows.build();
    }

    private static int wave(Random random, int waves) {
        return random.nextInt(waves + 1) - 1;
    }

    /** Columns whose names would overwrite the store's own, were they not kept apart. */
    private static Map<String, String> attributes(Random random) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String name :
                List.of("id", "strength", "index", "sector", "x_id", "dataset", "Ünïcode col. `1`", "codes")) {
            if (random.nextInt(3) == 0) {
                attributes.put(name, text(random));
            }
        }
        return attributes;
    }

    private static String text(Random random) {
        List<String> texts =
                List.of("007", "health", "1.50", "a \"quoted\" 'one'", "Zürich — ćž 東京 🕸", "=1+1", " ", "\\");
        return texts.get(random.nextInt(texts.size())) + (random.nextBoolean() ? "" : random.nextInt(10));
    }

    /** Fails unless two networks are the same to the last flow, in the same order. */
    static void assertSame(Network expected, Network actual, String when) {
        assertEquals(expected.kinds(), actual.kinds(), when);
        assertEquals(expected.waves(), actual.waves(), when);
        assertEquals(expected.actors(), actual.actors(), when);
        assertEquals(expected.presences(), actual.presences(), when);
        assertEquals(expected.representations(), actual.representations(), when);
        assertEquals(expected.respondents(), actual.respondents(), when);
        assertEquals(expected.forums(), actual.forums(), when);
        assertEquals(expected.memberships(), actual.memberships(), when);
        assertEquals(expected.grouping(), actual.grouping(), when);
        assertEquals(flows(expected), flows(actual), when);
        for (int i = 0; i < expected.flows().size(); i++) {
            assertEquals(expected.flows().givenId(i), actual.flows().givenId(i), when);
        }
    }

    static List<Flow> flows(Network network) {
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < network.flows().size(); i++) {
            flows.add(network.flow(i));
        }
        return flows;
    }
}
