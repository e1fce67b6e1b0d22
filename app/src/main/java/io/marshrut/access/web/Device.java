package io.marshrut.access.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The browser and system that a User-Agent tells of, by the names that people know them by. Browsers pretend to be
 * their forerunners, so the order matters: the youngest name first.
 */
public record Device(String browser, String system) {

    private static final Map<String, String> BROWSERS = ordered(
            "YaBrowser", "Яндекс Браузер",
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser", "Samsung Internet",
            "Firefox", "Firefox",
            "FxiOS", "Firefox",
            "CriOS", "Chrome",
            "Chromium", "Chromium",
            "Chrome", "Chrome",
            "Safari", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "Windows", "Windows",
            "CrOS", "ChromeOS",
            "Mac OS X", "macOS",
            "Linux", "Linux");

    /** Either name is null where it is not told. */
    static Device of(String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    public boolean isPhone() {
        return "iPhone".equals(system) || "Android".equals(system);
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent != null && userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int n = 0; n < pairs.length; n += 2) {
            names.put(pairs[n], pairs[n + 1]);
        }
        return names;
    }
}
