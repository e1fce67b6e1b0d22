package io.marshrut.searchnode;

import io.marshrut.searchnode.analysis.StockAnalysisPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.core.TimeValue;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.ClasspathNode;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.transport.netty4.Netty4Plugin;

/** Builds and starts the node: alone in its cluster, on loopback, small. */
final class SearchNode {
    private static final TimeValue RECOVERY = TimeValue.timeValueSeconds(30);

    private SearchNode() {}

    static Node start(Path home, int httpPort) throws IOException, NodeValidationException {
        Path config = Files.createDirectories(home.resolve("config"));
        LogConfigurator.configureESLogging();
        Node node = new ClasspathNode(
                new Environment(settings(home, httpPort), config),
                List.of(Netty4Plugin.class, StockAnalysisPlugin.class, ClusterInfoPlugin.class));
        node.start();
        awaitPrimaries(node);
        return node;
    }

    static int port(Node node) {
        return node.injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress()
                .getPort();
    }

    private static Settings settings(Path home, int httpPort) {
        return Settings.builder()
                .put("path.home", home)
                .put("cluster.name", "marshrut-embedded")
                .put("node.name", "embedded")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", Integer.toString(httpPort))
                .put("transport.port", "0")
                .put("node.processors", Math.min(2, Runtime.getRuntime().availableProcessors()))
                // a developer's nearly full disk must not turn the indices read-only
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                // in a small heap not yet collected garbage would be taken for use and requests refused
                .put("indices.breaker.total.use_real_memory", false)
                .build();
    }

    /** Primaries of existing indices come back a moment after the node; until then a search would fail. */
    private static void awaitPrimaries(Node node) {
        var health = node.client()
                .admin()
                .cluster()
                .prepareHealth(RECOVERY)
                .setWaitForYellowStatus()
                .setTimeout(RECOVERY)
                .get();
        if (health.isTimedOut()) {
            System.err.println("Some indices cannot be searched: cluster status " + health.getStatus());
        }
    }
}
