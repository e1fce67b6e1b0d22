package io.marshrut.embedded.postgres;

import io.marshrut.embedded.process.Launched;
import io.marshrut.embedded.process.Launcher;
import io.marshrut.embedded.process.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.logging.Log;

/**
 * Launches PostgreSQL on the cluster of a data folder, on loopback, under a watchdog that holds the pipe to this
 * process.
 */
public final class Postgres implements Launcher {
    private static final String GRACE_SECONDS = "3";

    private final Settings settings;
    private final LogFile logFile;
    private final Log log;
    private final CompletableFuture<String> password = new CompletableFuture<>();

    /**
     * @param cache where the unpacked programs are shared between data folders
     * @param folder holds the cluster and its password
     * @param name of the database and of the role that owns it
     */
    public record Settings(Path cache, Path folder, String name, int port) {}

    public Postgres(Settings settings, LogFile logFile, Log log) {
        this.settings = settings;
        this.logFile = logFile;
        this.log = log;
    }

    /** Known once the server is ready. */
    public String password() {
        return password.join();
    }

    @Override
    public Launched launch() throws IOException, InterruptedException {
        PostgresBinaries.checkPlatform();
        Files.createDirectories(settings.folder());
        PostgresInstallation installation = PostgresInstallation.find(settings.cache(), settings.folder());
        PostgresCluster cluster = new PostgresCluster(installation, settings.folder(), log);
        PostmasterFile postmaster = PostmasterFile.of(cluster.path());
        cluster.checkOwner();
        Leftover.end(postmaster, log);
        password.complete(cluster.prepare(settings.name()).value());
        logFile.turnOverWhenLarge();
        Process watchdog = new ProcessBuilder(watched(server(installation, cluster.path())))
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(logFile.redirect())
                .start();
        return PostgresRun.of(watchdog, postmaster);
    }

    private List<String> server(PostgresInstallation installation, Path cluster) {
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString()));
        parameters().forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return installation.command("postgres", arguments);
    }

    private Map<String, String> parameters() {
        return Map.ofEntries(
                Map.entry("port", Integer.toString(settings.port())),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "100"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("lc_messages", "C"),
                Map.entry("log_line_prefix", "%m [%p] "),
                Map.entry("log_min_duration_statement", "1s"));
    }

    private static List<String> watched(List<String> server) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", "sh", "-c", watchdog(), "watchdog", GRACE_SECONDS));
        command.addAll(server);
        return command;
    }

    private static String watchdog() throws IOException {
        try (InputStream script = Postgres.class.getResourceAsStream("watchdog.sh")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
