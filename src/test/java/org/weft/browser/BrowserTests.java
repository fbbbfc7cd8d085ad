package org.weft.browser;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what all browser tests share once the last test has run: first the browser, then the server. */
final class BrowserTests implements BeforeAllCallback {
    private static final Deque<Runnable> ENDS = new ArrayDeque<>();

    /** Runs this after the last test; what is said later runs earlier. */
    static synchronized void atEnd(Runnable end) {
        ENDS.push(end);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.create(BrowserTests.class)).getOrComputeIfAbsent("end", key ->
                (AutoCloseable) BrowserTests::end);
    }

    private static synchronized void end() {
        while (!ENDS.isEmpty()) {
            ENDS.pop().run();
        }
    }
}
