package org.weft.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.workbench.Workbench;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Serves the API and the page of one workbench. Answers before the store is ready, and says so until it is. */
public final class WeftServer implements AutoCloseable {
    static final String REQUEST_ID = "requestId";
    private static final Logger LOG = LoggerFactory.getLogger(WeftServer.class);
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int THREADS = 200;
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final long IDLE_MILLIS = 60_000;
    private static final long STORE_PATIENCE_MILLIS = 4_000;
    private static final long SHUTDOWN_IDLE_MILLIS = 50;

    private final Settings settings;
    private final Workbench workbench;
    private final Exposure exposure;
    private final Access access;
    private final Gate gate;
    private final Assets assets = new Assets();
    private final Javalin javalin;
    private final ServerFile serverFile;
    private final URI address;
    private boolean closed;

    private WeftServer(Settings settings, Workbench workbench) {
        this.settings = settings;
        this.workbench = workbench;
        exposure = Exposure.of(settings);
        access = new Access(exposure.tokenNeeded(), exposure.secure(), new Tokens(settings.data()));
        String scheme = exposure.keyStore() == null ? "http" : "https";
        gate = new Gate(exposure.hosts(), scheme, exposure.proxied());
        List<Route> routes = Routes.of(workbench, settings, access, assets);
        javalin = start(Javalin.create(config -> configure(config, routes)), settings);
        Upload.deleteLeftovers(settings.data().resolve("tmp"));
        access.onPort(javalin.port());
        address = URI.create(scheme + "://" + shownHost() + ":" + javalin.port() + "/");
        serverFile = new ServerFile(settings.data());
        serverFile.write(address, javalin.port(), access.runToken());
    }

    /**
     * Starts serving.
     *
     * @throws WeftException (conflict) where the port is taken, (bad request) where the settings would show data to
     *     others unprotected, (storage) where the data directory cannot be written
     */
    public static WeftServer start(Settings settings, Workbench workbench) {
        return new WeftServer(settings, workbench);
    }

    /** The address for this machine's browser, without a token. */
    public URI address() {
        return address;
    }

    /** The address to print: where a token is needed, with a one-time token that opens a session. */
    public URI addressToOpen() {
        return access.tokenNeeded() ? address.resolve("?token=" + access.newOneTimeToken()) : address;
    }

    /** The port in use. */
    public int port() {
        return javalin.port();
    }

    /** Stops accepting, stops the jobs, and takes the server file away. The workbench stays open for its owner to close. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        serverFile.delete();
        workbench.jobs().states().stream()
                .filter(job -> !job.state().ended())
                .forEach(job -> workbench.jobs().job(job.id()).cancel());
        javalin.stop();
    }

    /** Weft's version; "dev" where it runs from unpackaged classes. */
    static String version() {
        String version = WeftServer.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    private String shownHost() {
        if (exposure.address().isLoopbackAddress() || exposure.address().isAnyLocalAddress()) {
            return "127.0.0.1";
        }
        String host = settings.host();
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private void configure(JavalinConfig config, List<Route> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Call.LARGEST_JSON;
        config.http.generateEtags = false;
        config.http.compressionStrategy.setDefaultMinSizeForCompression(1_000);
        QueuedThreadPool pool = new QueuedThreadPool(THREADS, 4, (int) IDLE_MILLIS);
        pool.setName("weft-http");
        config.jetty.threadPool = pool;
        config.jetty.modifyHttpConfiguration(WeftServer::configure);
        config.jetty.addConnector(this::connector);
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new JettyErrors());
            server.setStopTimeout(2_000);
        });
        config.jetty.modifyServletContextHandler(
                handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
        config.resourceHandler(assets);
        config.routes.before(this::receive);
        config.routes.after(ctx -> MDC.remove(REQUEST_ID));
        // Javalin answers its own exceptions itself unless they are named.
        config.routes.exception(HttpResponseException.class, (failure, ctx) -> Problems.answer(ctx, failure));
        config.routes.exception(Exception.class, (failure, ctx) -> Problems.answer(ctx, failure));
        config.router.javaLangErrorHandler(WeftServer::answerError);
        for (Route route : routes) {
            add(config, HandlerType.findOrCreate(route.verb().name()), route);
            if (route.verb() == Route.Verb.GET) {
                add(config, HandlerType.HEAD, route);
            }
        }
    }

    private void add(JavalinConfig config, HandlerType verb, Route route) {
        config.routes.addEndpoint(new Endpoint(verb, route.path(), ctx -> answer(ctx, route)));
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(LONGEST_HEAD);
        // An id may hold a slash or a percent sign, written %2F and %25; routes match the raw path and decode it once,
        // so
        // that neither leaves its segment.
        http.setUriCompliance(UriCompliance.DEFAULT.with(
                "WEFT",
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
    }

    private Connections connector(Server server, HttpConfiguration http) {
        HttpConfiguration own = new HttpConfiguration(http);
        HttpConnectionFactory plain = new HttpConnectionFactory(own);
        ConnectionFactory[] factories = {plain};
        if (exposure.keyStore() != null) {
            // Which names are served is the gate's to say; Jetty's own check knows nothing of allowed-hosts.
            own.addCustomizer(new SecureRequestCustomizer(false));
            SslContextFactory.Server tls = new SslContextFactory.Server();
            tls.setKeyStore(exposure.keyStore());
            tls.setKeyStorePassword(settings.tlsPassword() == null ? "" : settings.tlsPassword());
            factories = new ConnectionFactory[] {new SslConnectionFactory(tls, plain.getProtocol()), plain};
        }
        Connections connections = new Connections(server, factories);
        connections.setHost(exposure.address().getHostAddress());
        connections.setPort(settings.port());
        connections.setIdleTimeout(IDLE_MILLIS);
        connections.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
        return connections;
    }

    private static Javalin start(Javalin javalin, Settings settings) {
        try {
            return javalin.start();
        } catch (RuntimeException e) {
            javalin.stop();
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof BindException) {
                    throw new WeftException(
                            ErrorKind.CONFLICT,
                            "Port " + settings.port() + " of " + settings.host() + " is in use, or may not be used.",
                            "Choose another with --port, or --port 0 for any free one.",
                            e);
                }
            }
            throw e;
        }
    }

    /** Runs before everything, static files too. */
    private void receive(Context ctx) {
        String given = ctx.header("X-Request-Id");
        String id = given != null && SAFE_ID.matcher(given).matches()
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        ctx.attribute(REQUEST_ID, id);
        MDC.put(REQUEST_ID, id);
        ctx.header("X-Request-Id", id);
        Headers.SECURITY.forEach(ctx::header);
        ctx.header("Vary", "Accept-Encoding");
        gate.check(ctx);
    }

    private void answer(Context ctx, Route route) throws Exception {
        Caller caller = access.caller(ctx);
        access.require(caller, route.rank());
        Call call = new Call(ctx, route, caller, settings.threads());
        if (route.needsStore()) {
            workbench.awaitStore(STORE_PATIENCE_MILLIS);
        }
        Responses.write(ctx, route.action().answer(call));
    }

    private static void answerError(HttpServletResponse response, Error error) {
        LOG.error("failed", error);
        if (response.isCommitted()) {
            return;
        }
        WeftException e = Failures.of(error, "");
        int status = Failures.status(e.kind());
        response.setStatus(status);
        response.setContentType(Problems.MEDIA_TYPE);
        try {
            response.getOutputStream().write(Problems.body(e, status, null, MDC.get(REQUEST_ID)));
        } catch (IOException gone) {
            LOG.info("the caller left", gone);
        }
    }
}
