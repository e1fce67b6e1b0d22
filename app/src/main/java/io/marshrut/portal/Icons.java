package io.marshrut.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/** Tabler icons as SVG to stand in the page itself: nothing is loaded, and they take the colour of their text. */
@Component
public class Icons {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    private final String folder = "META-INF/resources/webjars/tabler__icons/"
            + new WebJarVersionLocator().version("tabler__icons") + "/icons/outline/";
    private final ConcurrentMap<String, String> read = new ConcurrentHashMap<>();

    /** @param name such as {@code clock} */
    public String svg(String name) {
        return read.computeIfAbsent(name, this::load);
    }

    private String load(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("No name of an icon: " + name);
        }
        try (InputStream file = Icons.class.getClassLoader().getResourceAsStream(folder + name + ".svg")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no Tabler icon " + name);
            }
            String svg = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return svg.replaceFirst("<svg", "<svg aria-hidden=\"true\" focusable=\"false\"")
                    .replaceAll("\\s*\\n\\s*", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
