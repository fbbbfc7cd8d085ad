package org.weft.store;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationConfig;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The one way to the database. Every transaction may be sent a second time when the connection broke, so what it writes
 * must come out the same when it is; failures come out as errors of ours, within about five seconds where nobody answers.
 */
final class Bolt implements AutoCloseable {
    private static final Config CONFIG = Config.builder()
            .withConnectionTimeout(3, TimeUnit.SECONDS)
            .withConnectionAcquisitionTimeout(4, TimeUnit.SECONDS)
            .withMaxTransactionRetryTime(1, TimeUnit.SECONDS)
            .withConnectionLivenessCheckTimeout(2, TimeUnit.SECONDS)
            .withMaxConnectionPoolSize(50)
            .withNotificationConfig(NotificationConfig.disableAllConfig())
            .withTelemetryDisabled(true)
            .withUserAgent("weft")
            .withLogging(Logging.slf4j())
            .build();
    private static final TransactionConfig SHORT =
            TransactionConfig.builder().withTimeout(Duration.ofMinutes(2)).build();

    private final Driver driver;
    private final Failures failures;

    Bolt(URI uri, AuthToken token, Failures failures) {
        this.failures = failures;
        try {
            this.driver = GraphDatabase.driver(uri, token, CONFIG);
        } catch (IllegalArgumentException e) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "\"" + uri + "\" is not the address of a Neo4j server: " + e.getMessage(),
                    "Give it as bolt://HOST:7687 or neo4j+s://HOST.",
                    e);
        } catch (RuntimeException e) {
            throw failures.translate(e);
        }
    }

    /** Reads in one transaction. */
    <T> T read(Function<TransactionContext, T> work) {
        try (Session session = driver.session()) {
            return session.executeRead(tx -> work.apply(tx), SHORT);
        } catch (RuntimeException e) {
            throw failures.translate(e);
        }
    }

    /** Writes in one transaction: all of it or nothing. Not where the disk is almost full. */
    <T> T write(Function<TransactionContext, T> work) {
        try (Session session = driver.session()) {
            failures.requireSpace();
            return session.executeWrite(tx -> work.apply(tx), SHORT);
        } catch (RuntimeException e) {
            throw failures.translate(e);
        }
    }

    /** Runs one statement in a transaction of its own, as statements that change the schema must be. */
    void statement(String cypher) {
        try (Session session = driver.session()) {
            failures.requireSpace();
            session.run(cypher).consume();
        } catch (RuntimeException e) {
            throw failures.translate(e);
        }
    }

    /** Whether there is space to write. */
    boolean mayWrite() {
        try {
            failures.requireSpace();
            return true;
        } catch (WeftException e) {
            return false;
        }
    }

    /** Fails unless the database answers and takes the password. */
    void verify() {
        try {
            driver.verifyConnectivity();
        } catch (RuntimeException e) {
            throw failures.translate(e);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
