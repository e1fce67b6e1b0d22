package io.marshrut.support;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.webjars.WebJarVersionLocator;

/** The rules of WCAG 2.1 A and AA that axe-core can check by itself. */
public class Accessibility {

    private static final String AXE = read();

    private Accessibility() {}

    /** Each violation as its rule and the elements that break it; empty where there is none. */
    public static List<String> violations(Page page) {
        return violations(page, Map.of());
    }

    /** The same without a second look at colours, which takes most of the time and tells the same at any width. */
    public static List<String> violationsBesidesColours(Page page) {
        return violations(page, Map.of("color-contrast", Map.of("enabled", false)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, Map<String, Object> rules) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        Map<String, Object> result = (Map<String, Object>) page.evaluate(
                "options => axe.run(document, options)",
                Map.of(
                        "resultTypes", List.of("violations"),
                        "runOnly", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"),
                        "rules", rules));
        return ((List<Map<String, Object>>) result.get("violations"))
                .stream()
                        .map(violation -> violation.get("id") + ": "
                                + ((List<Map<String, Object>>) violation.get("nodes"))
                                        .stream()
                                                .map(node -> String.valueOf(node.get("html")))
                                                .limit(3)
                                                .toList())
                        .toList();
    }

    private static String read() {
        String path = "/META-INF/resources/webjars/axe-core/" + new WebJarVersionLocator().version("axe-core")
                + "/axe.min.js";
        try (InputStream file = Accessibility.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
