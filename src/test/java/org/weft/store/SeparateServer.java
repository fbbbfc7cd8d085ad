package org.weft.store;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The whole of Neo4j in a process of its own, with a class path of its own, which the build resolves, and with a password.
 */
final class SeparateServer implements AutoCloseable {
    static final String PASSWORD = "a-password-for-tests";

    private final Path home;
    private final int port;
    private final String classPath;
    private JavaProcess process;

    private SeparateServer(Path home, int port, String classPath) {
        this.home = home;
        this.port = port;
        this.classPath = classPath;
    }

    /** Sets a server up and starts it. */
    static SeparateServer start(Path home) throws IOException, InterruptedException {
        Path list = Path.of(System.getProperty("weft.separate-neo4j", "target/separate-neo4j.classpath"));
        assumeTrue(Files.exists(list), list + " is missing; it is written by mvn test, not by an IDE");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String classPath = Files.readString(list).strip();
        Path conf = Files.createDirectories(home.resolve("conf"));
        Files.writeString(conf.resolve("neo4j.conf"), """
                dbms.security.auth_enabled=true
                server.bolt.enabled=true
                server.bolt.listen_address=127.0.0.1:%d
                server.bolt.advertised_address=127.0.0.1:%d
                server.memory.pagecache.size=64m
                db.tx_log.preallocate=false
                dbms.usage_report.enabled=false
                internal.dbms.bolt.netty_server_shutdown_quiet_period=0
                internal.dbms.bolt.netty_server_shutdown_timeout=1s
                """.formatted(port, port));
        Map<String, String> environment = Map.of("NEO4J_HOME", home.toString(), "NEO4J_CONF", conf.toString());
        try (JavaProcess admin = JavaProcess.start(
                classPath, environment, "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", PASSWORD)) {
            assertEquals(0, admin.exitCode(), "set-initial-password");
        }
        SeparateServer server = new SeparateServer(home, port, classPath);
        server.start();
        return server;
    }

    /** Starts it, or starts it again, on the same port. */
    void start() throws IOException, InterruptedException {
        String main = SeparateNeo4j.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        process = JavaProcess.start(
                classPath + File.pathSeparator + main, Map.of(), SeparateNeo4j.class.getName(), home.toString());
        assertEquals("true", process.await("READY"));
    }

    void stop() throws InterruptedException {
        process.stop();
    }

    URI uri() {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    Store open() {
        return Store.remote(uri(), "neo4j", PASSWORD);
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
