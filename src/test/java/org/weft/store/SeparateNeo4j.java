package org.weft.store;

import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

import java.nio.file.Path;

/** Neo4j as a server: its home directory is the argument, its settings are in {@code conf/neo4j.conf} there. */
final class SeparateNeo4j {
    private SeparateNeo4j() {}

    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(home.resolve("conf").resolve("neo4j.conf"))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        System.out.println("READY " + service.database("neo4j").isAvailable(60_000));
    }
}
