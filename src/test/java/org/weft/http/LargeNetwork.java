package org.weft.http;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A random network on which betweenness takes seconds; imported once. */
final class LargeNetwork {
    static final String NAME = "Large random network";
    private static final int AGENCIES = 2_000;
    private static final int FLOWS = 30_000;
    private static boolean imported;

    private LargeNetwork() {}

    static synchronized void require(TestServer server) {
        if (imported) {
            return;
        }
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder("source,target,strength\n");
        Set<Long> seen = new HashSet<>();
        while (seen.size() < FLOWS) {
            int a = random.nextInt(AGENCIES);
            int b = random.nextInt(AGENCIES);
            if (a != b && seen.add((long) a * AGENCIES + b)) {
                csv.append('a')
                        .append(a)
                        .append(",a")
                        .append(b)
                        .append(',')
                        .append(1 + random.nextInt(5))
                        .append('\n');
            }
        }
        JsonNode job = server.client
                .form("/api/datasets", new Client.Form().field("name", NAME).file("flows.csv", csv.toString()))
                .is(202)
                .json();
        JsonNode end = server.client.await(job);
        assertEquals("done", end.path("state").asText(), end::toString);
        imported = true;
    }

    /** The path of scores that take seconds and were not computed before: the minimum strength tells calls apart. */
    static String slowScores(double minimum, String more) {
        return TestServer.of(NAME, "scores") + "?measures=betweenness:weight=strength,betweenness&view="
                + Client.encode("{\"minimumStrength\":" + minimum + "}") + more;
    }
}
