package org.weft.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.weft.workbench.WeftJson;

import java.net.URI;
import java.nio.file.Path;

/**
 * The file {@code server.json} of the data directory, by which the command line finds the running server: its address,
 * port, process and a token of this run. Only the owner can read it.
 */
final class ServerFile {
    private final OwnerFile file;

    ServerFile(Path dataDir) {
        file = new OwnerFile(dataDir.resolve("server.json"));
    }

    void write(URI address, int port, String token) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("address", address.toString());
        node.put("port", port);
        node.put("token", token);
        node.put("process", ProcessHandle.current().pid());
        node.put("version", WeftServer.version());
        try {
            file.write(WeftJson.mapper().writeValueAsString(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }

    void delete() {
        file.delete();
    }
}
