package org.weft.store;

import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

import java.util.Map;

/**
 * Moves {@code :Current}, which is there for people's own queries: Weft's name dataset and revision. It moves in the
 * transaction that makes a revision current as long as no more than {@link #AT_ONCE} actors lose or gain it, which keeps
 * that transaction short; what is left follows in batches of as many, and is resumed at the next start if it must be.
 */
final class CurrentLabels {
    /** Labels changed in one transaction, about 0.1 s of work. */
    static final int AT_ONCE = 20_000;

    private CurrentLabels() {}

    /** Moves at most {@link #AT_ONCE} labels off and on, and says whether all stand right. */
    static boolean follow(TransactionContext tx, String dataset, int revision) {
        Map<String, Object> parameters = Map.of("dataset", dataset, "revision", revision, "limit", AT_ONCE);
        int off = Query.LABEL_OLD.on(tx, parameters).single().get("changed").asInt();
        int on = Query.LABEL_NEW.on(tx, parameters).single().get("changed").asInt();
        boolean done = off < AT_ONCE && on < AT_ONCE;
        if (done) {
            Query.LABEL_DONE
                    .on(tx, Map.of("dataset", dataset, "revision", revision))
                    .consume();
        }
        return done;
    }

    /** Finishes what flips have left behind. */
    static void catchUp(Bolt bolt) {
        for (Record row : bolt.read(tx -> Query.LABELS_BEHIND.on(tx).list())) {
            String dataset = row.get("dataset").asString();
            boolean done = false;
            while (!done) {
                done = bolt.write(tx -> {
                    int now = Query.DATASET_LOCK
                            .on(tx, Map.of("dataset", dataset))
                            .single()
                            .get("current")
                            .asInt();
                    return now == 0 || follow(tx, dataset, now);
                });
            }
        }
    }
}
