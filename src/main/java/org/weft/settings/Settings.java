package org.weft.settings;

import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Every setting's value, checked once when they are read.
 *
 * @param data directory of the data, absolute
 * @param host address to listen on
 * @param port port to listen on, 0 to 65535
 * @param allowedHosts further names by which the server is reached
 * @param neo4jUri Bolt address of a Neo4j server; null for the embedded one
 * @param neo4jUser user there
 * @param neo4jPassword password there; null where none is set
 * @param maxUploadBytes largest upload
 * @param threads threads that measures may use, at least 1
 * @param retention revisions kept, at least 1
 * @param cacheBytes memory for networks and scores
 * @param budgetSeconds estimated work that a caller of the server may wait for
 * @param budgetBytes memory that the measures of one request may take; the largest long where Java alone is the bound
 * @param requireToken whether loopback asks for a token too
 * @param behindProxy whether a proxy that ends TLS stands in front
 * @param tlsKeystore PKCS #12 file; null for none
 * @param tlsPassword its password; null where none is set
 * @param logFile file for the log; null for the default
 * @param origins where each value came from, by name: "command line", "environment", the properties file, or "default"
 */
public record Settings(
        Path data,
        String host,
        int port,
        List<String> allowedHosts,
        @Nullable String neo4jUri,
        String neo4jUser,
        @Nullable String neo4jPassword,
        long maxUploadBytes,
        int threads,
        int retention,
        long cacheBytes,
        double budgetSeconds,
        long budgetBytes,
        boolean requireToken,
        boolean behindProxy,
        @Nullable Path tlsKeystore,
        @Nullable String tlsPassword,
        @Nullable Path logFile,
        Map<String, String> origins) {
    private static final String PROPERTIES = "weft.properties";
    private static final double LONGEST_BUDGET = 1e9;

    /** Freezes lists. */
    public Settings {
        allowedHosts = List.copyOf(allowedHosts);
        origins = Map.copyOf(origins);
    }

    /** The record's text without its passwords. */
    @Override
    public String toString() {
        return "Settings[data=" + data + ", host=" + host + ", port=" + port + "]";
    }

    /**
     * Reads the settings.
     *
     * @param commandLine values given on the command line, by name
     * @param environment the environment
     * @throws WeftException (bad request) naming the setting, its value and where it was set, where a value is no good
     */
    public static Settings read(Map<String, String> commandLine, Map<String, String> environment) {
        Reading first = new Reading(commandLine, environment, Map.of());
        Path data = dataDirectory(first.text(Setting.DATA), environment);
        Reading r = new Reading(commandLine, environment, properties(data.resolve(PROPERTIES)));
        r.origins.putAll(first.origins);
        String host = r.text(Setting.HOST);
        String uri = r.optional(Setting.NEO4J_URI);
        String password = r.optional(Setting.NEO4J_PASSWORD);
        if (password == null) {
            password = r.firstLine(Setting.NEO4J_PASSWORD_FILE);
        }
        int threads = r.number(Setting.THREADS, 0, 1024);
        return new Settings(
                data,
                host.isEmpty() ? Setting.HOST.byDefault() : host,
                r.number(Setting.PORT, 0, 65_535),
                r.list(Setting.ALLOWED_HOSTS),
                uri == null ? null : r.neo4jUri(uri),
                r.text(Setting.NEO4J_USER),
                password,
                r.bytes(Setting.MAX_UPLOAD),
                threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
                r.number(Setting.RETENTION, 1, 1_000),
                r.bytes(Setting.CACHE),
                r.seconds(Setting.BUDGET),
                r.optional(Setting.BUDGET_MEMORY) == null ? Long.MAX_VALUE : r.bytes(Setting.BUDGET_MEMORY),
                r.yesNo(Setting.REQUIRE_TOKEN),
                r.yesNo(Setting.BEHIND_PROXY),
                r.path(Setting.TLS_KEYSTORE),
                r.firstLine(Setting.TLS_PASSWORD_FILE),
                r.path(Setting.LOG_FILE),
                r.origins);
    }

    private static Path dataDirectory(String given, Map<String, String> environment) {
        if (!given.isEmpty()) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        String local = environment.get("LOCALAPPDATA");
        if (local != null && !local.isEmpty()) {
            return Path.of(local, "weft");
        }
        String xdg = environment.get("XDG_DATA_HOME");
        return xdg != null && !xdg.isEmpty()
                ? Path.of(xdg, "weft").toAbsolutePath()
                : Path.of(System.getProperty("user.home", "."), ".local", "share", "weft")
                        .toAbsolutePath();
    }

    private static Map<String, String> properties(Path file) {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "The settings file " + file + " cannot be read: " + e.getMessage(),
                    "Mend the file or take it away.",
                    e);
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : read.stringPropertyNames()) {
            if (Setting.named(name) == null) {
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "The settings file " + file + " has an unknown setting '" + name + "'.",
                        "'weft settings' lists the known ones.");
            }
            found.put(name, read.getProperty(name));
        }
        return found;
    }

    /** The values as text, with where they came from; secrets are hidden. For {@code weft settings}. */
    public List<Shown> shown() {
        List<Shown> list = new ArrayList<>();
        for (Setting s : Setting.ALL) {
            String origin = origins.getOrDefault(s.name(), "default");
            String value = s.secret() ? (neo4jPassword == null ? "" : "(hidden)") : valueOf(s);
            list.add(new Shown(s.name(), value, origin, s.environmentName(), s.byDefault(), s.help()));
        }
        return list;
    }

    /**
     * A setting as shown to people.
     *
     * @param name its name
     * @param value its value; "(hidden)" for a secret
     * @param origin where the value came from
     * @param environment its name in the environment
     * @param byDefault its default
     * @param help what it does
     */
    public record Shown(String name, String value, String origin, String environment, String byDefault, String help) {}

    private String valueOf(Setting s) {
        return switch (s.name()) {
            case "data" -> data.toString();
            case "host" -> host;
            case "port" -> Integer.toString(port);
            case "allowed-hosts" -> String.join(",", allowedHosts);
            case "neo4j-uri" -> neo4jUri == null ? "" : neo4jUri;
            case "neo4j-user" -> neo4jUser;
            case "max-upload" -> bytesText(maxUploadBytes);
            case "threads" -> Integer.toString(threads);
            case "retention" -> Integer.toString(retention);
            case "cache" -> bytesText(cacheBytes);
            case "budget" ->
                BigDecimal.valueOf(budgetSeconds).stripTrailingZeros().toPlainString();
            case "budget-memory" -> budgetBytes == Long.MAX_VALUE ? "" : bytesText(budgetBytes);
            case "require-token" -> requireToken ? "yes" : "no";
            case "behind-proxy" -> behindProxy ? "yes" : "no";
            case "tls-keystore" -> tlsKeystore == null ? "" : tlsKeystore.toString();
            case "log-file" -> logFile == null ? "" : logFile.toString();
            default -> "";
        };
    }

    private static String bytesText(long bytes) {
        return bytes % (1L << 20) == 0 ? (bytes >> 20) + "MB" : Long.toString(bytes);
    }

    /** Reads values by precedence and remembers where each came from. */
    private static final class Reading {
        private final Map<String, String> commandLine;
        private final Map<String, String> environment;
        private final Map<String, String> file;
        final Map<String, String> origins = new LinkedHashMap<>();

        Reading(Map<String, String> commandLine, Map<String, String> environment, Map<String, String> file) {
            this.commandLine = commandLine;
            this.environment = environment;
            this.file = file;
        }

        String text(Setting s) {
            String value = commandLine.get(s.name());
            String origin = "command line";
            if (value == null) {
                value = environment.get(s.environmentName());
                origin = "environment";
            }
            if (value == null) {
                value = file.get(s.name());
                origin = PROPERTIES;
            }
            if (value == null) {
                value = s.byDefault();
                origin = "default";
            }
            origins.put(s.name(), origin);
            return value.strip();
        }

        @Nullable
        String optional(Setting s) {
            String value = text(s);
            return value.isEmpty() ? null : value;
        }

        List<String> list(Setting s) {
            String value = text(s);
            return value.isEmpty() ? List.of() : List.of(value.split("\\s*,\\s*"));
        }

        int number(Setting s, int least, int most) {
            String value = text(s);
            try {
                int n = Integer.parseInt(value);
                if (n >= least && n <= most) {
                    return n;
                }
            } catch (NumberFormatException e) {
                // Said below, with the bounds.
            }
            throw bad(s, value, "Give a whole number from " + least + " to " + most + ".");
        }

        double seconds(Setting s) {
            String value = text(s);
            try {
                double seconds = Double.parseDouble(value);
                if (seconds > 0 && seconds <= LONGEST_BUDGET) {
                    return seconds;
                }
            } catch (NumberFormatException e) {
                // Said below, with the bounds.
            }
            throw bad(s, value, "Give a number of seconds above 0, at most " + (long) LONGEST_BUDGET + ".");
        }

        long bytes(Setting s) {
            String value = text(s).toUpperCase(Locale.ROOT);
            int shift = 0;
            String digits = value;
            for (String unit : List.of("KB", "MB", "GB")) {
                if (value.endsWith(unit)) {
                    digits = value.substring(0, value.length() - 2).strip();
                    shift = unit.equals("KB") ? 10 : unit.equals("MB") ? 20 : 30;
                }
            }
            try {
                long n = Long.parseLong(digits);
                if (n > 0 && n <= Long.MAX_VALUE >> shift) {
                    return n << shift;
                }
            } catch (NumberFormatException e) {
                // Said below, with the form.
            }
            throw bad(s, value, "Give a size such as 200MB or 1GB.");
        }

        boolean yesNo(Setting s) {
            String value = text(s).toLowerCase(Locale.ROOT);
            return switch (value) {
                case "yes", "true" -> true;
                case "no", "false", "" -> false;
                default -> throw bad(s, value, "Say yes or no.");
            };
        }

        @Nullable
        Path path(Setting s) {
            String value = optional(s);
            return value == null ? null : Path.of(value).toAbsolutePath();
        }

        @Nullable
        String firstLine(Setting s) {
            Path file = path(s);
            if (file == null) {
                return null;
            }
            try (var lines = Files.lines(file)) {
                return lines.findFirst().map(String::strip).orElse("");
            } catch (IOException | java.io.UncheckedIOException e) {
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "The file " + file + " named by " + s.name() + " cannot be read.",
                        "Check that it exists and that you may read it.",
                        e);
            }
        }

        String neo4jUri(String value) {
            if (!value.matches("(bolt|neo4j)(\\+s|\\+ssc)?://[^/?#\\s]+.*")) {
                throw bad(Setting.NEO4J_URI, value, "Give an address such as bolt://db.example.org:7687.");
            }
            return value;
        }

        private WeftException bad(Setting s, String value, String remedy) {
            return new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "The setting " + s.name() + " has the value '" + value + "' ("
                            + origins.getOrDefault(s.name(), "default") + "), which is no good.",
                    remedy);
        }
    }
}
