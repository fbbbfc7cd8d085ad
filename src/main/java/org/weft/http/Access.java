package org.weft.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Finds out who asks: by bearer token, by session cookie, or, on loopback where no token is asked for, by being at this
 * machine.
 */
final class Access {
    private static final String BEARER = "Bearer ";

    private final boolean tokenNeeded;
    private final boolean secure;
    private final Tokens tokens;
    private final Sessions sessions = new Sessions();
    private final String runToken = Secrets.token();
    private final AtomicReference<@Nullable String> oneTime = new AtomicReference<>();
    private volatile String cookieName = "weft";

    /**
     * @param tokenNeeded whether reading and editing need a token
     * @param secure whether browsers reach the server over TLS, its own or the proxy's
     */
    Access(boolean tokenNeeded, boolean secure, Tokens tokens) {
        this.tokenNeeded = tokenNeeded;
        this.secure = secure;
        this.tokens = tokens;
    }

    /** Cookies of one host are shared by all its ports, so each server names its own. */
    void onPort(int port) {
        cookieName = "weft-" + port;
    }

    boolean tokenNeeded() {
        return tokenNeeded;
    }

    Tokens tokens() {
        return tokens;
    }

    /** The token of this run, for the command line of the same owner; of the highest rank. */
    String runToken() {
        return runToken;
    }

    /** A new one-time token, to be printed as part of an address; it replaces an unused one. */
    String newOneTimeToken() {
        String token = Secrets.token();
        oneTime.set(Secrets.fingerprint(token));
        return token;
    }

    /** Who asks; {@link Caller#NOBODY} where nothing is shown. A token that nobody holds is an error. */
    Caller caller(Context ctx) {
        String authorization = ctx.header("Authorization");
        if (authorization != null) {
            if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                throw unauthenticated("The Authorization header is not of the form 'Bearer TOKEN'.");
            }
            return holder(authorization.substring(BEARER.length()).strip());
        }
        String cookie = ctx.cookie(cookieName);
        Caller known = cookie == null ? null : sessions.holder(cookie);
        if (known != null) {
            return known;
        }
        return tokenNeeded ? Caller.NOBODY : Caller.LOCAL;
    }

    /** Refuses a caller below the rank that a route needs. */
    void require(Caller caller, Rank needed) {
        if (caller.rank().covers(needed)) {
            return;
        }
        if (caller.rank() == Rank.OPEN) {
            throw unauthenticated("This needs a token.");
        }
        throw new WeftException(
                ErrorKind.FORBIDDEN,
                "This needs the rank '" + needed.word() + "'; you have '"
                        + caller.rank().word() + "'.",
                "Ask whoever runs this server for a token of that rank.");
    }

    /** Opens a session with a token: a given one, the run's, or the one-time token, which then is spent. */
    Caller login(Context ctx, String token) {
        Caller caller = useOneTime(token) ? new Caller("console", Rank.ADMIN) : holder(token);
        ctx.cookie(cookie(sessions.open(caller), (int) Sessions.IDLE.toSeconds()));
        return caller;
    }

    void logout(Context ctx) {
        String cookie = ctx.cookie(cookieName);
        if (cookie != null) {
            sessions.close(cookie);
            ctx.cookie(cookie("", 0));
        }
    }

    void withdraw(String name) {
        tokens.withdraw(name);
        sessions.closeAllOf(name);
    }

    private boolean useOneTime(String token) {
        String expected = oneTime.get();
        return expected != null && Secrets.matches(token, expected) && oneTime.compareAndSet(expected, null);
    }

    private Caller holder(String token) {
        if (Secrets.matches(token, Secrets.fingerprint(runToken))) {
            return new Caller("run", Rank.ADMIN);
        }
        Caller found = tokens.holder(token);
        if (found == null) {
            throw unauthenticated("The token is not known, or it was used before.");
        }
        return found;
    }

    private Cookie cookie(String value, int seconds) {
        return new Cookie(cookieName, value, "/", seconds, secure, true, null, SameSite.STRICT);
    }

    private static WeftException unauthenticated(String what) {
        return new WeftException(
                ErrorKind.UNAUTHENTICATED,
                what,
                "Open the address that the server printed when it started, or send the header"
                        + " 'Authorization: Bearer TOKEN'.");
    }
}
