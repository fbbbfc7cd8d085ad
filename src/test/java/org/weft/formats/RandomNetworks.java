package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Actor;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Networks that use everything the model has, with awkward texts, made from a seed. */
final class RandomNetworks {
    private static final String[] TEXTS = {
        "007",
        "5.80",
        "12.5",
        "-3",
        "1e5",
        "=SUM(A1)",
        "+44",
        "@home",
        "'=x",
        "a,b",
        "a;b",
        "semi\"quote",
        "two\nlines",
        "Ørsted & Söhne",
        "北京",
        "TRUE",
        "2026-03-01",
        "NE1 4ST",
        "tab\there",
        "bell\u0007!",
        "&<>]]>",
        "_x000A_",
        "😀 post",
        "yes",
        "0.1",
        "1234567890123",
        "x=1;y\\2"
    };

    private final Random random;
    private final Network.Builder network = new Network.Builder();
    private int agencies;
    private int actors;
    private int waves;
    private int kinds;

    private RandomNetworks(long seed) {
        random = new Random(seed);
    }

    static Network of(long seed) {
        return new RandomNetworks(seed).make();
    }

    private Network make() {
        kinds = 1 + random.nextInt(4);
        for (int k = 0; k < kinds; k++) {
            network.add(kind(k));
        }
        waves = random.nextInt(3);
        for (int w = 0; w < waves; w++) {
            network.add(new Wave("w" + w, "Wave " + w, random.nextBoolean() ? null : "202" + w));
        }
        agencies = 3 + random.nextInt(8);
        int posts = random.nextInt(5);
        actors = agencies + posts;
        List<Presence> presences = new ArrayList<>();
        for (int i = 0; i < actors; i++) {
            addActor(i, presences);
        }
        presences.forEach(network::add);
        for (int r = agencies; r < actors; r++) {
            network.add(
                    new Representation(r, random.nextInt(agencies), maybeWave(), random.nextBoolean() ? null : 0.25));
        }
        addFlows();
        addForums();
        return network.build();
    }

    private Kind kind(int k) {
        Kind plain = Kind.named("kind " + k, random.nextBoolean());
        Scale scale = switch (random.nextInt(4)) {
            case 0 -> new Scale(Scale.Type.MONEY, "GBP a year", List.of());
            case 1 ->
                new Scale(
                        Scale.Type.ORDINAL,
                        "",
                        List.of(new Scale.Code(1, "rare;ly=", null), new Scale.Code(2.5, "often\\", null)));
            case 2 ->
                new Scale(
                        Scale.Type.ORDINAL,
                        "contacts",
                        List.of(new Scale.Code(1, "yearly", 1.0), new Scale.Code(2.5, "weekly", 52.0)));
            default -> Scale.UNDECLARED;
        };
        return new Kind(
                plain.id(),
                "Label " + k,
                plain.directed(),
                scale,
                random.nextBoolean() ? Kind.End.SOURCE : Kind.End.TARGET,
                Kind.Power.values()[random.nextInt(3)],
                random.nextBoolean(),
                "asks",
                "is asked by");
    }

    private int maybeWave() {
        return waves == 0 || random.nextBoolean() ? Network.ALL_WAVES : random.nextInt(waves);
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private void addActor(int i, List<Presence> presences) {
        Map<String, String> own = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            own.put("sector", text());
        }
        if (random.nextBoolean()) {
            own.put("Head count", text());
        }
        if (waves > 0 && random.nextInt(3) == 0) {
            boolean all = random.nextBoolean();
            for (int w = 0; w < (all ? waves : 1); w++) {
                boolean differs = all && waves > 1;
                presences.add(new Presence(i, w, differs ? Map.of("mood", "m" + w) : Map.of()));
            }
        }
        if (i < agencies) {
            network.add(new Actor.Agency(
                    (i == 0 ? "=" : "A") + i,
                    random.nextBoolean() ? "Agency " + i + ", " + text() : (i == 0 ? "=" : "A") + i,
                    random.nextBoolean() ? null : "ODS",
                    random.nextBoolean() ? null : "00" + i,
                    own));
        } else {
            network.add(new Actor.Representative("P " + i, "Head of " + i, own));
        }
    }

    private void addFlows() {
        Flows.Builder flows = new Flows.Builder();
        Set<List<Integer>> seen = new HashSet<>();
        int m = random.nextInt(40);
        for (int e = 0; e < m; e++) {
            int s = random.nextInt(actors);
            int t = random.nextInt(actors);
            int k = random.nextInt(kinds);
            int w = maybeWave();
            if (!seen.add(List.of(Math.min(s, t), Math.max(s, t), k, w))) {
                continue;
            }
            double[] strengths = {1, 2.5};
            flows.add(s, t, k, strengths[random.nextInt(2)]);
            flows.wave(w).reportedBy(random.nextBoolean() ? Network.NOBODY : random.nextInt(actors));
            flows.rung(random.nextBoolean() ? null : random.nextInt(6)).formality(random.nextBoolean() ? null : text());
            flows.restsOn(pick(RestsOn.values())).level(pick(Level.values()));
            flows.id(random.nextBoolean() ? null : "f" + e);
            if (random.nextInt(3) == 0) {
                flows.attribute("weight", text());
                flows.attribute("note", text());
            }
        }
        network.flows(flows.build());
    }

    private <E> @Nullable E pick(E[] values) {
        int i = random.nextInt(values.length + 1);
        return i == values.length ? null : values[i];
    }

    private void addForums() {
        int forums = random.nextInt(3);
        for (int f = 0; f < forums; f++) {
            network.add(new Forum(
                    "F" + f,
                    "Forum, " + text(),
                    pick(Level.values()),
                    random.nextBoolean() ? null : random.nextBoolean(),
                    random.nextBoolean() ? Network.NOBODY : random.nextInt(actors),
                    random.nextBoolean() ? Map.of() : Map.of("meets", text())));
            network.add(new Membership(f, random.nextInt(actors), random.nextBoolean() ? null : text(), maybeWave()));
        }
        if (random.nextBoolean()) {
            network.add(new Respondent(0, maybeWave(), random.nextInt(kinds), random.nextBoolean()));
            network.add(new Respondent(1, maybeWave(), Network.ALL_KINDS, random.nextBoolean()));
        }
    }
}
