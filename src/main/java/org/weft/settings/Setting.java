package org.weft.settings;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A thing that can be set: on the command line as {@code --name}, in the environment as {@code WEFT_NAME}, or in
 * {@code weft.properties} of the data directory as {@code name}; the first of these wins.
 *
 * @param name its name, words joined by hyphens
 * @param byDefault its value where nobody sets it; empty for none
 * @param help what it does, as a sentence
 * @param secret whether its value must not be shown
 */
public record Setting(String name, String byDefault, String help, boolean secret) {
    /** Where the data lies. */
    public static final Setting DATA =
            of("data", "", "Directory of the data; by default ~/.local/share/weft (on Windows %LOCALAPPDATA%\\weft).");

    /** Address to listen on. */
    public static final Setting HOST = of(
            "host",
            "127.0.0.1",
            "Address to listen on. Any other than loopback needs TLS or a declared proxy, and tokens.");

    /** Port to listen on. */
    public static final Setting PORT = of("port", "8477", "Port to listen on; 0 for any free one.");

    /** Names by which the server is reached. */
    public static final Setting ALLOWED_HOSTS =
            of("allowed-hosts", "", "Further host names by which the server is reached, separated by commas.");

    /** Remote Neo4j. */
    public static final Setting NEO4J_URI =
            of("neo4j-uri", "", "Bolt address of a Neo4j server to use instead of the embedded one.");

    /** User of the remote Neo4j. */
    public static final Setting NEO4J_USER = of("neo4j-user", "neo4j", "User of that Neo4j server.");

    /** Password of the remote Neo4j. */
    public static final Setting NEO4J_PASSWORD =
            new Setting("neo4j-password", "", "Password of that user; better kept in a file.", true);

    /** File with the password of the remote Neo4j. */
    public static final Setting NEO4J_PASSWORD_FILE =
            of("neo4j-password-file", "", "File whose first line is that password.");

    /** Largest upload. */
    public static final Setting MAX_UPLOAD = of("max-upload", "200MB", "Largest upload, as 200MB or 1GB.");

    /** Threads for measures. */
    public static final Setting THREADS = of("threads", "0", "Threads that measures may use; 0 for one a processor.");

    /** Revisions kept. */
    public static final Setting RETENTION =
            of("retention", "5", "Revisions of a dataset that are kept for undo, comparison and audit; at least 1.");

    /** Cache bound. */
    public static final Setting CACHE = of("cache", "256MB", "Memory for networks and scores worked out before.");

    /** Budget of time. */
    public static final Setting BUDGET = of(
            "budget",
            "10",
            "Seconds of estimated work that are done while a caller of the server waits; what is longer is refused,"
                    + " queued or estimated, as the caller asks.");

    /** Budget of memory. */
    public static final Setting BUDGET_MEMORY = of(
            "budget-memory",
            "",
            "Memory that the measures of one request may take, as 500MB; by default what Java has left (-Xmx).");

    /** Token on loopback. */
    public static final Setting REQUIRE_TOKEN =
            of("require-token", "no", "Whether a token is asked for on loopback too: yes or no.");

    /** Proxy. */
    public static final Setting BEHIND_PROXY =
            of("behind-proxy", "no", "Whether a proxy that ends TLS stands in front: yes or no.");

    /** TLS key store. */
    public static final Setting TLS_KEYSTORE =
            of("tls-keystore", "", "PKCS #12 file with the key and certificate for TLS.");

    /** TLS key store's password. */
    public static final Setting TLS_PASSWORD_FILE =
            of("tls-password-file", "", "File whose first line is the password of the key store.");

    /** Log file. */
    public static final Setting LOG_FILE =
            of("log-file", "", "File for the log; by default log/weft.log in the data directory while serving.");

    /** All settings, in the order in which help and {@code weft settings} list them. */
    public static final List<Setting> ALL = List.of(
            DATA,
            HOST,
            PORT,
            ALLOWED_HOSTS,
            NEO4J_URI,
            NEO4J_USER,
            NEO4J_PASSWORD,
            NEO4J_PASSWORD_FILE,
            MAX_UPLOAD,
            THREADS,
            RETENTION,
            CACHE,
            BUDGET,
            BUDGET_MEMORY,
            REQUIRE_TOKEN,
            BEHIND_PROXY,
            TLS_KEYSTORE,
            TLS_PASSWORD_FILE,
            LOG_FILE);

    private static Setting of(String name, String byDefault, String help) {
        return new Setting(name, byDefault, help, false);
    }

    /** Its name in the environment, as {@code WEFT_MAX_UPLOAD}. */
    public String environmentName() {
        return "WEFT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The setting of a name, or null. */
    public static @Nullable Setting named(String name) {
        return ALL.stream().filter(s -> s.name.equals(name)).findFirst().orElse(null);
    }
}
