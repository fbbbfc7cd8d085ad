package org.weft.store;

import java.time.Duration;

/**
 * How a store keeps what it is given.
 *
 * @param retention how many complete revisions a dataset keeps, the current one among them; at least 1
 * @param lease how long an import may be silent before others take it for dead
 * @param batch about how many nodes or flows a transaction writes
 */
public record StoreSettings(int retention, Duration lease, int batch) {
    /** Five revisions, half a minute, 10,000 a batch. */
    public static final StoreSettings DEFAULT = new StoreSettings(5, Duration.ofSeconds(30), 10_000);

    /** Refuses what cannot work. */
    public StoreSettings {
        if (retention < 1 || batch < 1 || lease.toMillis() < 100) {
            throw new IllegalArgumentException("retention and batch must be at least 1 and the lease at least 100 ms");
        }
    }

    /** The same with another number of revisions to keep. */
    public StoreSettings withRetention(int revisions) {
        return new StoreSettings(revisions, lease, batch);
    }
}
