package org.weft.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

/**
 * Neo4j in this process: Bolt on a random loopback port with a random password that nobody else ever learns. Stops with
 * the process, also on a signal; its threads would otherwise keep the process alive.
 */
final class EmbeddedNeo4j implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedNeo4j.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final DatabaseManagementService service;
    private final URI uri;
    private final String password;
    private final Thread atExit;

    private EmbeddedNeo4j(DatabaseManagementService service, URI uri, String password) {
        this.service = service;
        this.uri = uri;
        this.password = password;
        this.atExit = new Thread(() -> stop(service), "weft-store-at-exit");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts Neo4j on a directory, which is made where it is missing. Takes seconds.
     *
     * @param data the data directory; the database lies in {@code neo4j} below it
     * @throws WeftException CONFLICT where another process has it open; STORAGE where it cannot be written
     */
    static EmbeddedNeo4j start(Path data) {
        Path home = prepare(data);
        DatabaseManagementService service = null;
        boolean started = false;
        try {
            service = build(home);
            GraphDatabaseAPI system = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
            checkStarted(service, data);
            String password = randomPassword();
            system.executeTransactionally(
                    "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
            int port = system.getDependencyResolver()
                    .resolveDependency(ConnectorPortRegister.class)
                    .getLocalAddress(ConnectorType.BOLT)
                    .getPort();
            EmbeddedNeo4j running = new EmbeddedNeo4j(service, URI.create("bolt://127.0.0.1:" + port), password);
            started = true;
            return running;
        } catch (RuntimeException e) {
            throw explain(e, data);
        } finally {
            if (!started && service != null) {
                stop(service);
            }
        }
    }

    private static Path prepare(Path data) {
        Path home = data.resolve("neo4j");
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw cannotWrite(data, e);
        }
        if (!Files.isWritable(home)) {
            throw cannotWrite(data, null);
        }
        long free = Failures.free(home);
        if (free < Failures.RESERVE) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "The disk that holds " + data + " has " + (free >> 20) + " MB free; the store needs at least "
                            + (Failures.RESERVE >> 20) + " MB to start.",
                    "Free some space or choose another data directory with --data.");
        }
        return home;
    }

    private static DatabaseManagementService build(Path home) {
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
                .setConfig(GraphDatabaseSettings.pagecache_warmup_enabled, false)
                .setConfig(GraphDatabaseSettings.filewatcher_enabled, false)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_timeout, Duration.ofSeconds(1))
                .build();
    }

    /** A database that could not be recovered does not fail the service; it waits in a state of its own. */
    private static void checkStarted(DatabaseManagementService service, Path data) {
        String name = GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
        if (!service.database(name).isAvailable(10_000)) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "The database in " + data + " did not start.",
                    "Look in neo4j/logs/debug.log below it; the disk may be full or the files damaged.");
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static RuntimeException explain(RuntimeException failure, Path data) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof WeftException ours) {
                return ours;
            }
            if (t instanceof FileLockException) {
                return inUse(data, failure);
            }
        }
        if (Failures.saysFull(failure) || Failures.isFull(data)) {
            return Failures.full(data, failure);
        }
        return new WeftException(
                ErrorKind.STORAGE,
                "The database in " + data + " cannot be started: " + rootMessage(failure),
                "Look in neo4j/logs/debug.log below that directory, or choose another with --data.",
                failure);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static WeftException inUse(Path data, Throwable failure) {
        String server = runningServer(data);
        return new WeftException(
                ErrorKind.CONFLICT,
                "The data directory " + data + " is in use by another Weft process"
                        + (server == null ? "." : ", the server at " + server + "."),
                server == null
                        ? "Stop that process, or choose another directory with --data."
                        : "Use that server, stop it, or choose another directory with --data.",
                failure);
    }

    /** The address of the server that says it runs on this directory; null where none does. */
    private static @Nullable String runningServer(Path data) {
        try {
            JsonNode server =
                    new ObjectMapper().readTree(data.resolve("server.json").toFile());
            if (server.hasNonNull("address")) {
                return server.get("address").asText();
            }
            return server.hasNonNull("port")
                    ? "http://127.0.0.1:" + server.get("port").asInt()
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static WeftException cannotWrite(Path data, @Nullable IOException failure) {
        for (Path p = data.toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.isRegularFile(p)) {
                return new WeftException(
                        ErrorKind.STORAGE,
                        "The data directory " + data + " cannot be made: " + p + " is a file, not a directory.",
                        "Choose another directory with --data or WEFT_DATA.",
                        failure);
            }
        }
        if (Failures.saysFull(failure)) {
            return Failures.full(data, failure);
        }
        return new WeftException(
                ErrorKind.STORAGE,
                "The data directory " + data + " cannot be written"
                        + (failure == null ? "." : ": " + failure.getMessage() + "."),
                "Choose another directory with --data or WEFT_DATA, or change who may write there.",
                failure);
    }

    URI uri() {
        return uri;
    }

    AuthToken token() {
        return AuthTokens.basic("neo4j", password);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook does it.
            return;
        }
        stop(service);
    }

    /**
     * Stops Neo4j, but does not wait for ever: on a full disk it tries to write its pages until there is space. What is
     * missing then is recovered from the transaction log at the next start, as after a loss of power.
     */
    private static void stop(DatabaseManagementService service) {
        Thread stopping = new Thread(service::shutdown, "weft-store-stop");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(LONGEST_STOP.toMillis());
            if (stopping.isAlive()) {
                LOG.warn("the database is still trying to write; the disk may be full");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
