package io.marshrut.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The process packages that this release of the portal carries: files by name, by kind. */
@Component
public class ReleasedPackages {

    private static final Pattern PATH = Pattern.compile(".*/processes/([a-z0-9-]+/[a-z0-9-]+)/([^/]+)$");

    private final Map<String, Map<String, byte[]>> packages;

    ReleasedPackages() {
        try {
            packages = Collections.unmodifiableMap(read());
        } catch (IOException e) {
            throw new UncheckedIOException("The process packages cannot be read", e);
        }
    }

    public Map<String, Map<String, byte[]>> all() {
        return packages;
    }

    public Optional<Map<String, byte[]>> of(String kind) {
        return Optional.ofNullable(packages.get(kind));
    }

    private static Map<String, Map<String, byte[]>> read() throws IOException {
        Map<String, Map<String, byte[]>> found = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*/*/*")) {
            Matcher path = PATH.matcher(file.getURL().getPath());
            if (path.matches()) {
                try (InputStream content = file.getInputStream()) {
                    found.computeIfAbsent(path.group(1), kind -> new TreeMap<>())
                            .put(path.group(2), content.readAllBytes());
                }
            }
        }
        return found;
    }
}
