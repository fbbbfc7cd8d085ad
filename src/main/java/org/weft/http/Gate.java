package org.weft.http;

import io.javalin.http.Context;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.Locale;
import java.util.Set;

/**
 * Lets a request in only if it is meant for this server and comes from its own page or from a program. The Host check
 * stops a foreign name that was made to resolve to this machine (DNS rebinding); the Origin check stops a foreign page
 * that sends requests here in the name of the person at the browser (request forgery).
 */
final class Gate {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> hosts;
    private final String scheme;
    private final Set<String> proxied;

    /**
     * @param hosts names by which this server may be called, lower case, without port
     * @param scheme http or https
     * @param proxied names under which a declared proxy shows this server to browsers over TLS; empty without a proxy
     */
    Gate(Set<String> hosts, String scheme, Set<String> proxied) {
        this.hosts = Set.copyOf(hosts);
        this.scheme = scheme;
        this.proxied = Set.copyOf(proxied);
    }

    void check(Context ctx) {
        String host = ctx.header("Host");
        String name = host == null ? "" : nameOf(host);
        if (!hosts.contains(name)) {
            throw new WeftException(
                    ErrorKind.MISDIRECTED,
                    "This server does not answer for the host '" + name + "'.",
                    "Use the address that the server printed when it started.");
        }
        boolean changes = !SAFE.contains(ctx.req().getMethod());
        if (changes || ctx.path().startsWith("/api")) {
            checkOrigin(ctx, host == null ? "" : host, changes);
        }
    }

    private void checkOrigin(Context ctx, String host, boolean changes) {
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        boolean foreign;
        if (origin != null) {
            foreign = !origin.equalsIgnoreCase(scheme + "://" + host) && !isProxied(origin);
        } else {
            // No Origin: a program, or a browser that says with Sec-Fetch-Site where the request comes from.
            foreign = site != null && !site.equals("same-origin") && (changes || !site.equals("none"));
        }
        if (foreign) {
            throw new WeftException(
                    ErrorKind.FORBIDDEN,
                    "The request comes from another web page"
                            + (origin == null ? "." : " ('" + (origin.length() > 200 ? "…" : origin) + "')."),
                    "Open Weft's own page and do it there.");
        }
    }

    private boolean isProxied(String origin) {
        String https = "https://";
        return origin.regionMatches(true, 0, https, 0, https.length())
                && proxied.contains(nameOf(origin.substring(https.length())));
    }

    /** The name in a Host header, lower case and without port; brackets of an IPv6 address stay. */
    static String nameOf(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            int end = lower.indexOf(']');
            return end < 0 ? "" : lower.substring(0, end + 1);
        }
        int colon = lower.indexOf(':');
        return colon < 0 ? lower : lower.substring(0, colon);
    }
}
