package org.weft.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** Browser sessions: random cookies of this run, forgotten after half a day without use. */
final class Sessions {
    static final Duration IDLE = Duration.ofHours(12);
    private static final int MOST = 10_000;

    private final Cache<String, Caller> open =
            Caffeine.newBuilder().expireAfterAccess(IDLE).maximumSize(MOST).build();

    /** Opens a session; the answer is the cookie's value. Only its fingerprint is kept. */
    String open(Caller caller) {
        String cookie = Secrets.token();
        open.put(Secrets.fingerprint(cookie), caller);
        return cookie;
    }

    @Nullable
    Caller holder(String cookie) {
        return open.getIfPresent(Secrets.fingerprint(cookie));
    }

    void close(String cookie) {
        open.invalidate(Secrets.fingerprint(cookie));
    }

    /** Ends the sessions opened with a token that is withdrawn. */
    void closeAllOf(String name) {
        open.asMap().values().removeIf(caller -> caller.name().equals(name));
    }
}
