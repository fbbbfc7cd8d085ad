package org.weft.http;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The documentation page: Swagger UI from its WebJar, started by a file of ours, for the policy allows nothing inline. */
final class Docs {
    private Docs() {}

    static List<Route> routes() {
        byte[] page = resource("docs.html");
        byte[] made = new String(page, StandardCharsets.UTF_8)
                .replace("VERSION", swaggerVersion())
                .getBytes(StandardCharsets.UTF_8);
        byte[] script = resource("docs.js");
        return List.of(
                Route.get("/docs", "docs")
                        .says("This documentation as a page")
                        .gives(200, "text/html", String.class)
                        .needs(Rank.OPEN)
                        .does(call -> new Reply.Text("text/html;charset=utf-8", made)),
                Route.get("/docs.js", "docsScript")
                        .says("What starts the documentation page")
                        .gives(200, "text/javascript", String.class)
                        .needs(Rank.OPEN)
                        .does(call -> new Reply.Text("text/javascript;charset=utf-8", script)));
    }

    private static byte[] resource(String name) {
        byte[] content = Assets.read("/org/weft/http/" + name);
        if (content == null) {
            throw new IllegalStateException("the class path lacks " + name);
        }
        return content;
    }

    /** The version of the WebJar on the class path, which is part of its paths. */
    private static String swaggerVersion() {
        byte[] file = Assets.read("/META-INF/maven/org.webjars/swagger-ui/pom.properties");
        if (file == null) {
            throw new IllegalStateException("the class path lacks the WebJar swagger-ui");
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(new String(file, StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return properties.getProperty("version");
    }
}
