package io.marshrut.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys at each start the packages that the {@code processes} module carries; unchanged ones, and kinds that an
 * administrator has published, stay as they are.
 */
@Component
class PackageDeployer implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PackageDeployer.class);
    private static final Pattern PATH = Pattern.compile(".*/processes/([a-z0-9-]+/[a-z0-9-]+)/([^/]+)$");

    private final ProcessPackages packages;

    PackageDeployer(ProcessPackages packages) {
        this.packages = packages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            Map<String, Map<String, byte[]>> found = find();
            found.forEach((kind, files) -> {
                if (!packages.deploy(kind, files)) {
                    LOG.info("{} stays as an administrator published it", kind);
                }
            });
            LOG.info("Process packages: {}", found.keySet());
        } catch (IOException e) {
            throw new IllegalStateException("The process packages cannot be read", e);
        }
    }

    static Map<String, Map<String, byte[]>> find() throws IOException {
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
