package org.weft.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no decent client would. */
final class RawRequest {
    private RawRequest() {}

    /** Sends a text with CRLF line ends for its line feeds, and answers all that comes back until the server closes. */
    static String send(URI server, String text) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A GET with a Host header of one's choice. */
    static String get(URI server, String path, String host) throws IOException {
        return send(server, "GET " + path + " HTTP/1.1\nHost: " + host + "\nConnection: close\n\n");
    }
}
