package io.marshrut.embedded.spring;

import io.marshrut.embedded.EmbeddedStack;
import io.marshrut.embedded.JoinedStack;
import io.marshrut.embedded.ProjectHome;
import io.marshrut.embedded.Secret;
import io.marshrut.embedded.StackAddresses;
import io.marshrut.embedded.StackSettings;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * With {@code marshrut.embedded.enabled=true}: starts the stack on {@code marshrut.data} and gives its addresses to the
 * application, above its configuration files and below command line and environment.
 */
final class EmbeddedStackEnvironment implements EnvironmentPostProcessor {
    static final String ENABLED = "marshrut.embedded.enabled";
    /** For programs beside the portal: a stack that runs on the data already is used as it is. */
    static final String JOIN = "marshrut.embedded.join";
    /** Whether the search node is started. */
    static final String SEARCH = "marshrut.embedded.search";

    static final String WORKERS = "marshrut.embedded.workers";
    static final String WORKER_LOGIN = "marshrut.worker.login";
    static final String WORKER_PASSWORD = "marshrut.worker.password";

    /** Of this JVM: its applications share the stack and so the workers. */
    private static final String PASSWORD = Secret.random();

    private final Log log;

    EmbeddedStackEnvironment(DeferredLogFactory logs) {
        this.log = logs.getLog(EmbeddedStack.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty(ENABLED, Boolean.class, false)) {
            boolean first = EmbeddedStack.running().isEmpty();
            StackAddresses addresses = addresses(environment);
            if (first) {
                EmbeddedStack.running()
                        .ifPresent(
                                own -> SpringApplication.getShutdownHandlers().add(own::close));
            }
            environment
                    .getPropertySources()
                    .addAfter(
                            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                            new MapPropertySource("embeddedStack", properties(addresses)));
        }
    }

    private StackAddresses addresses(ConfigurableEnvironment environment) {
        StackSettings settings = settings(environment);
        return environment.getProperty(JOIN, Boolean.class, false)
                ? JoinedStack.of(settings, log)
                : EmbeddedStack.start(settings, log).addresses();
    }

    private static StackSettings settings(ConfigurableEnvironment environment) {
        String home = environment.getProperty("marshrut.home", "");
        String data = environment.getProperty("marshrut.data", "data");
        StackSettings settings =
                StackSettings.of(ProjectHome.above(Path.of(home)).path(), Path.of(data));
        return environment.getProperty(SEARCH, Boolean.class, true) ? settings : settings.withoutSearch();
    }

    private static Map<String, Object> properties(StackAddresses addresses) {
        StackAddresses.Database database = addresses.database();
        StackAddresses.Storage storage = addresses.storage();
        return Map.ofEntries(
                Map.entry("spring.datasource.url", database.url()),
                Map.entry("spring.datasource.username", database.user()),
                Map.entry("spring.datasource.password", database.password()),
                Map.entry("spring.elasticsearch.uris", addresses.searchUri()),
                Map.entry("marshrut.storage.endpoint", storage.endpoint()),
                Map.entry("marshrut.storage.region", storage.region()),
                Map.entry("marshrut.storage.bucket", storage.bucket()),
                Map.entry("marshrut.storage.access-key", storage.accessKey()),
                Map.entry("marshrut.storage.secret-key", storage.secretKey()),
                Map.entry(WORKER_LOGIN, "ocr-worker"),
                Map.entry(WORKER_PASSWORD, PASSWORD));
    }
}
