package dev.liaison.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A screen for each person of a test, in one real browser for all tests of a JVM. After a failure, pictures are kept. */
public final class Screens implements AfterEachCallback {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, BrowserContext> people = new LinkedHashMap<>();

    /** Started by the first test that needs it. */
    private static final class Chromium {
        private static final Browser ONE = start();

        private static Browser start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setTimeout(120_000)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
    }

    /** The browser, for tests that open their own pages in it. */
    public static Browser browser() {
        return Chromium.ONE;
    }

    /** @throws IllegalStateException where there is none: a journey that was not tried proves nothing */
    private static Path chromium() {
        var path = Path.of(Objects.requireNonNullElse(System.getenv("LIAISON_CHROMIUM"), "/usr/bin/chromium"));
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException(
                    "No Chromium at " + path + ". Install it, or set LIAISON_CHROMIUM to a Chromium of yours.");
        }
        return path;
    }

    /** Another tab for somebody, with the cookies of their other tabs. */
    public Page tab(String who) {
        var page =
                people.computeIfAbsent(who, name -> Chromium.ONE.newContext()).newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.setDefaultNavigationTimeout(PATIENCE.toMillis());
        return page;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            people.forEach((who, context) -> keepPictures(test, who, context.pages()));
        }
        people.values().forEach(BrowserContext::close);
        people.clear();
    }

    private static void keepPictures(ExtensionContext test, String who, List<Page> pages) {
        for (var page : pages) {
            var name = test.getRequiredTestClass().getSimpleName() + "."
                    + test.getRequiredTestMethod().getName() + "." + who + "." + pages.indexOf(page) + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)).setFullPage(true));
        }
    }
}
