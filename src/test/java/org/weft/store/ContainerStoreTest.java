package org.weft.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

import java.net.URI;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The contract on Neo4j's own container, where Docker is there. */
class ContainerStoreTest extends StoreContract {
    private static Neo4jContainer neo4j;
    private static Store store;

    @BeforeAll
    static void open() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "Docker is not there");
        neo4j = new Neo4jContainer(DockerImageName.parse("neo4j:5.26-community")).withAdminPassword("for-tests-only");
        neo4j.start();
        store = Store.remote(URI.create(neo4j.getBoltUrl()), "neo4j", "for-tests-only");
    }

    @AfterAll
    static void close() {
        if (store != null) {
            store.close();
        }
        if (neo4j != null) {
            neo4j.stop();
        }
    }

    @Override
    Store store() {
        return store;
    }
}
