package org.weft.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** The one browser of all tests, started when it is first asked for. */
final class Chromium {
    private static final String NONE = "No Chromium was found: set WEFT_CHROMIUM to its program or put it on the PATH.";

    /** Patience with a busy machine; nothing waits so long that is not broken. */
    static final double PATIENCE_MILLIS = 45_000;

    private static @Nullable Browser shared;

    private Chromium() {}

    /** The browser; without one the test is skipped, or fails where WEFT_REQUIRE_BROWSER is 1. */
    static synchronized Browser shared() {
        if (shared == null) {
            Path program = find();
            if (program == null) {
                return "1".equals(System.getenv("WEFT_REQUIRE_BROWSER")) ? fail(NONE) : abort(NONE);
            }
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            shared = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--disable-background-networking")));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            BrowserTests.atEnd(playwright::close);
        }
        return shared;
    }

    private static @Nullable Path find() {
        String given = System.getenv("WEFT_CHROMIUM");
        if (given != null && !given.isEmpty()) {
            return Files.isExecutable(Path.of(given)) ? Path.of(given) : null;
        }
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
                Path found = Path.of(directory, name);
                if (Files.isExecutable(found)) {
                    return found;
                }
            }
        }
        return null;
    }
}
