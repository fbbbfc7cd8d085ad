package org.weft.http;

import io.javalin.http.Context;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The page's own files and its libraries, from the class path. The page's files carry a tag of their content and are
 * asked for again each time; a library has its version in the path and is kept by the browser for good. Each file is
 * read and compressed once.
 */
final class Assets implements ResourceHandler {
    private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9_@][A-Za-z0-9._@-]*)+");
    private static final Pattern LIBRARY = Pattern.compile("/webjars/(d3|swagger-ui)/[0-9][^/]*/.+");
    private static final int WORTH_COMPRESSING = 1_000;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("mjs", "text/javascript;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    /** Only what exists is remembered, so the number of entries is bounded by the class path. */
    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    private record Asset(byte[] content, byte @Nullable [] zipped, String type, String tag, boolean forGood) {}

    @Override
    public boolean canHandle(Context ctx) {
        return find(ctx.path()).isPresent();
    }

    @Override
    public boolean handle(Context ctx) {
        Optional<Asset> found = find(ctx.path());
        if (found.isEmpty()) {
            return false;
        }
        try {
            answer(ctx, found.get());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return true;
    }

    private static void answer(Context ctx, Asset asset) throws IOException {
        HttpServletResponse response = ctx.res();
        ctx.disableCompression();
        response.setHeader("ETag", asset.tag());
        response.setHeader("Cache-Control", asset.forGood() ? "public, max-age=31536000, immutable" : "no-cache");
        response.setContentType(asset.type());
        if (Call.matches(ctx.header("If-None-Match"), asset.tag())) {
            response.setStatus(304);
            return;
        }
        byte[] content = asset.content();
        byte[] zipped = asset.zipped();
        if (zipped != null && acceptsGzip(ctx.header("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            content = zipped;
        }
        response.setStatus(200);
        response.setContentLength(content.length);
        if (!ctx.req().getMethod().equals("HEAD")) {
            response.getOutputStream().write(content);
        }
    }

    /** Whether gzip is among the encodings accepted, and not with weight 0. */
    static boolean acceptsGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        for (String each : header.split(",")) {
            String[] parts = each.strip().split("\\s*;\\s*");
            if (parts[0].equalsIgnoreCase("gzip") || parts[0].equals("*")) {
                return parts.length < 2 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    private Optional<Asset> find(String path) {
        String wanted = path.equals("/") ? "/index.html" : path;
        if (wanted.length() > 300 || !SAFE.matcher(wanted).matches()) {
            return Optional.empty();
        }
        Asset asset = known.get(wanted);
        if (asset == null) {
            asset = load(wanted);
            if (asset != null) {
                known.put(wanted, asset);
            }
        }
        return Optional.ofNullable(asset);
    }

    private static @Nullable Asset load(String path) {
        boolean library = LIBRARY.matcher(path).matches();
        if (path.startsWith("/webjars/") && !library) {
            return null;
        }
        byte[] content = read((library ? "/META-INF/resources" : "/web") + path);
        if (content == null) {
            return null;
        }
        String ending = path.substring(path.lastIndexOf('.') + 1);
        String type = TYPES.getOrDefault(ending, "application/octet-stream");
        byte[] zipped = type.startsWith("font/") || type.equals("image/png") ? null : zip(content);
        String tag = "W/\"" + HexFormat.of().formatHex(Secrets.sha256(content), 0, 10) + "\"";
        return new Asset(content, zipped, type, tag, library);
    }

    /** The bytes of a file on the class path; null where there is none, or a directory. */
    static byte @Nullable [] read(String resource) {
        URL url = Assets.class.getResource(resource);
        if (url == null) {
            return null;
        }
        try {
            if (url.getProtocol().equals("file") && !Files.isRegularFile(Path.of(url.toURI()))) {
                return null;
            }
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jar && jar.getJarEntry().isDirectory()) {
                return null;
            }
            try (InputStream in = connection.getInputStream()) {
                return in.readAllBytes();
            }
        } catch (IOException | java.net.URISyntaxException e) {
            return null;
        }
    }

    private static byte @Nullable [] zip(byte[] content) {
        if (content.length < WORTH_COMPRESSING) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public boolean addStaticFileConfig(StaticFileConfig config) {
        return false;
    }

    @Override
    public Set<RouteRole> resourceRouteRoles(Context ctx) {
        return Set.of();
    }
}
