package io.marshrut.embedded.postgres;

import io.marshrut.embedded.EmbeddedStackException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the class path into {@code <folder>/postgres-<version>}. The folder appears
 * whole or not at all, however many processes unpack at once and whenever one of them is killed.
 *
 * @param home holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String UNPACKING = ".unpacking-";

    static void checkPlatform() {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!platform.equals("Linux amd64")) {
            throw new EmbeddedStackException(
                    "There is no PostgreSQL for " + platform + " in the embedded stack, it runs on Linux amd64",
                    "Run PostgreSQL, Elasticsearch and an S3 store yourself (deploy/docker/compose.yaml)"
                            + " and give their addresses to the application.");
        }
    }

    static PostgresBinaries unpackedIn(Path folder) throws IOException {
        Path home = folder.resolve("postgres-" + version());
        if (!Files.exists(home)) {
            Files.createDirectories(folder);
            removeLeftovers(folder);
            unpack(home);
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** 17 of 17.11.0: a cluster is bound to it. */
    static String majorVersion() {
        return version().split("\\.")[0];
    }

    static String version() {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("postgres.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new IllegalStateException("postgres.properties", unreadable);
        }
    }

    private static void unpack(Path home) throws IOException {
        Path half = home.resolveSibling(
                home.getFileName() + UNPACKING + ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            var tar = new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(archive), 1 << 16));
            Archive.extract(tar, half);
            publish(half, home);
        } finally {
            Folders.delete(half);
        }
    }

    private static void publish(Path half, Path home) throws IOException {
        try {
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            // somebody else was faster: theirs is as good
            if (!Files.isDirectory(home)) {
                throw failure;
            }
        }
    }

    /** Half unpacked folders of processes that were killed. */
    private static void removeLeftovers(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder, "postgres-*" + UNPACKING + "*")) {
            for (Path entry : entries) {
                String pid = entry.getFileName().toString().split(UNPACKING)[1].split("-")[0];
                Optional<ProcessHandle> owner = ProcessHandle.of(Long.parseLong(pid));
                if (owner.isEmpty()) {
                    Folders.delete(entry);
                }
            }
        }
    }
}
