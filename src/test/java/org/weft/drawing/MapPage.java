package org.weft.drawing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the map's own modules, d3 from its WebJar and scenes, under the policy that the product has. */
final class MapPage implements AutoCloseable {
    private static final String D3 = "/webjars/d3/7.9.0/dist/d3.min.js";
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Map</title>
            <link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/map.css">
            <script type="module" src="/test.js"></script></head>
            <body><main><h1>Map</h1><div id="map"></div><div id="legend"></div></main></body></html>
            """;
    private static final String SCRIPT = """
            import { createMap, describe } from './map/map.js';
            import { renderLegend } from './map/legend.js';
            window.said = { chosen: [], pointed: [], announced: [], refused: [] };
            document.addEventListener('securitypolicyviolation', (e) => said.refused.push(e.violatedDirective + ' ' + e.blockedURI));
            window.addEventListener('error', (e) => said.refused.push(e.message));
            window.addEventListener('unhandledrejection', (e) => said.refused.push(String(e.reason)));
            window.describe = describe;
            window.map = createMap(document.getElementById('map'), {
              onChoose: (id) => { said.chosen.push(id); renderLegend(document.getElementById('legend'), scene, { chosen: id }); },
              onPoint: (id) => said.pointed.push(id), onAnnounce: (text) => said.announced.push(text),
            });
            window.open_ = async (name, how) => {
              window.scene = await (await fetch('/scenes/' + name)).json();
              map.show(scene, how);
              renderLegend(document.getElementById('legend'), scene, {});
              await new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)));
            };
            window.ready = true;
            """;

    private final HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Scene> scenes = new ConcurrentHashMap<>();

    MapPage() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    void put(String name, Scene scene) {
        scenes.put(name, scene);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = body(path);
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'");
        exchange.getResponseHeaders().add("Content-Type", type(path));
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private byte[] body(String path) throws IOException {
        if (path.equals("/")) {
            return PAGE.getBytes(StandardCharsets.UTF_8);
        }
        if (path.equals("/test.js")) {
            return SCRIPT.getBytes(StandardCharsets.UTF_8);
        }
        if (path.startsWith("/scenes/")) {
            return json.writeValueAsBytes(scenes.get(path.substring("/scenes/".length())));
        }
        if (path.equals(D3)) {
            try (InputStream in = MapPage.class.getResourceAsStream("/META-INF/resources" + D3)) {
                return in == null ? new byte[0] : in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Path file = Path.of("web").resolve(path.substring(1)).normalize();
        return file.startsWith("web") && Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private static String type(String path) {
        if (path.endsWith(".js")) {
            return "text/javascript; charset=utf-8";
        }
        return path.endsWith(".css")
                ? "text/css"
                : path.startsWith("/scenes/")
                        ? "application/json"
                        : path.equals("/") ? "text/html; charset=utf-8" : "application/octet-stream";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
