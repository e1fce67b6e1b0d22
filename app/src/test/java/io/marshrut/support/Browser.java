package io.marshrut.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Debian's Chromium, driven as people use it: each {@link Visitor} is a person with a window of their own. */
public class Browser implements AutoCloseable {

    public static final int DESKTOP = 1280;
    public static final int PHONE = 390;

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final double PATIENCE_MILLISECONDS = 15_000;
    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

    /** The innermost elements that end beyond the window, the first few. */
    private static final String STICKS_OUT = """
            [...document.body.querySelectorAll('*')]
                .filter(one => one.getBoundingClientRect().right > window.innerWidth + 0.5)
                .filter((one, at, all) => !all.some(other => other !== one && one.contains(other)))
                .slice(0, 5).map(one => one.parentElement.outerHTML.slice(0, 1000)).join('\\n')
            """;

    private final String base;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    public Browser(String base) {
        this.base = base;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    public Visitor visitor(int width) {
        return visitor(width, "ru-RU");
    }

    public Visitor visitor(int width, String language) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 844 : 900)
                .setLocale(language)
                .setTimezoneId("Europe/Moscow"));
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        return new Visitor(context.newPage());
    }

    /** A visitor who has signed in; demo passwords equal the logins. */
    public Visitor signedIn(String login, int width) {
        Visitor visitor = visitor(width);
        visitor.open("/login");
        visitor.page().fill("#username", login);
        visitor.page().fill("#password", login);
        visitor.page().click(".front-door-card .btn-primary");
        visitor.page().waitForURL(Pattern.compile(".*/work.*"));
        return visitor;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** One window. */
    public final class Visitor implements AutoCloseable {

        private final Page page;
        private final List<String> errors = new ArrayList<>();

        private Visitor(Page page) {
            this.page = page;
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            page.onPageError(errors::add);
        }

        public Page page() {
            return page;
        }

        public Visitor open(String path) {
            page.navigate(base + path);
            return this;
        }

        /** What the browser complained about: failed scripts, blocked or missing resources. */
        public List<String> errors() {
            return errors;
        }

        /** How far the page is wider than the window, in pixels; where it is, the log says what sticks out. */
        public int overflow() {
            int overflow = (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            if (overflow > 0) {
                LOG.warn(
                        "Sticks out of {} at {}: {}", page.url(), page.viewportSize().width, page.evaluate(STICKS_OUT));
            }
            return overflow;
        }

        /** Makes the window so wide. */
        public Visitor wide(int width) {
            page.setViewportSize(width, width == PHONE ? 844 : 900);
            return this;
        }

        /** A picture of the whole page for people, into {@code target/screenshots}, where {@code MARSHRUT_PHOTOS} is set. */
        public Visitor photograph(String name) {
            if (System.getenv("MARSHRUT_PHOTOS") == null) {
                return this;
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", name + ".png"))
                    .setFullPage(true));
            return this;
        }

        @Override
        public void close() {
            page.context().close();
        }
    }
}
