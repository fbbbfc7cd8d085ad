package org.weft.store;

/**
 * How the store is.
 *
 * @param ready whether it answers
 * @param embedded whether it runs in this process
 * @param address where it is: a directory, or a server's address
 * @param database what answers, as "Neo4j 5.26.30 community"; empty where nothing does
 * @param schema the number of the last migration it has
 * @param problem why it is not ready; empty where it is
 */
public record StoreStatus(
        boolean ready, boolean embedded, String address, String database, int schema, String problem) {}
