package io.marshrut.embedded.postgres;

import io.marshrut.embedded.EmbeddedStackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.logging.Log;

/**
 * The database files of one data folder: made at the first start with Russian collation, then kept. The folder
 * {@code cluster} appears only when everything in it is complete.
 */
final class PostgresCluster {
    private static final String HALF_MADE = "cluster.new-";
    private static final String HOST_RULES = """
            # written by the embedded stack: passwords only, loopback only
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final PostgresInstallation installation;
    private final Path folder;
    private final Log log;

    PostgresCluster(PostgresInstallation installation, Path folder, Log log) {
        this.installation = installation;
        this.folder = folder;
        this.log = log;
    }

    Path path() {
        return folder.resolve("cluster");
    }

    /** Afterwards the cluster exists, belongs to the right user and lets that role in with the returned password. */
    Password prepare(String role) throws IOException, InterruptedException {
        Path file = folder.resolve("password");
        Optional<Password> kept = Password.keptIn(file);
        Password password = kept.orElseGet(Password::random);
        if (!Files.exists(path())) {
            create(role, password);
        } else {
            checkVersion();
            takeOver(path());
            if (kept.isEmpty()) {
                log.warn("The file with the password of the database is gone: a new password is set");
                alone(path(), "ALTER ROLE %s PASSWORD '%s'".formatted(role, password.value()));
            }
        }
        if (kept.isEmpty()) {
            password.keepIn(file);
        }
        return password;
    }

    private void create(String role, Password password) throws IOException, InterruptedException {
        log.info("Creating a database in " + path());
        removeHalfMade();
        Path half = Files.createDirectory(folder.resolve(HALF_MADE + UUID.randomUUID()));
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwx------"));
        takeOver(half);
        // -A reject: the rules below replace what initdb writes, before anybody can connect
        run(
                "initdb",
                List.of(
                        "-D",
                        half.toString(),
                        "-U",
                        "postgres",
                        "-A",
                        "reject",
                        "-E",
                        "UTF-8",
                        "--locale=C.UTF-8",
                        "--locale-provider=icu",
                        "--icu-locale=ru-RU",
                        "--no-instructions"),
                "");
        Files.writeString(half.resolve("pg_hba.conf"), HOST_RULES);
        alone(
                half,
                "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, password.value()),
                "CREATE DATABASE %1$s OWNER %1$s".formatted(role));
        Files.move(half, path(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Of starts that were killed; initdb may even be still at it, then a later start removes the rest. */
    private void removeHalfMade() throws IOException {
        try (var entries = Files.newDirectoryStream(folder, HALF_MADE + "*")) {
            for (Path entry : entries) {
                try {
                    Folders.delete(entry);
                } catch (IOException stillInUse) {
                    log.info("Left for the next start: " + entry);
                }
            }
        }
    }

    private void checkVersion() throws IOException {
        String found = Files.readString(path().resolve("PG_VERSION")).strip();
        if (!found.equals(PostgresBinaries.majorVersion())) {
            throw new EmbeddedStackException(
                    "The database in %s was made by PostgreSQL %s, this Marshrut brings %s"
                            .formatted(path(), found, PostgresBinaries.majorVersion()),
                    "Start with another data folder (MARSHRUT_DATA), or move the data with pg_dump of the old version.");
        }
    }

    /** Only root can work on the files of another user. */
    void checkOwner() throws IOException {
        if (!Files.exists(path()) || Identity.isRoot()) {
            return;
        }
        int owner = Folders.owner(path());
        if (owner != installation.identity().uid()) {
            throw new EmbeddedStackException(
                    "The database in %s belongs to another user (uid %d)".formatted(path(), owner),
                    "Start as that user, or choose another data folder with MARSHRUT_DATA.");
        }
    }

    /** Root's identity may differ from that of the last start: another container, another user. */
    private void takeOver(Path cluster) throws IOException {
        int uid = installation.identity().uid();
        if (Folders.owner(cluster) != uid) {
            Folders.changeOwner(cluster, uid);
        }
    }

    /** Runs statements without a server; errors show only in what it prints. */
    private void alone(Path cluster, String... statements) throws IOException, InterruptedException {
        String output = run(
                "postgres",
                List.of("--single", "-D", cluster.toString(), "postgres"),
                String.join("\n", statements) + "\n");
        if (output.contains("ERROR:") || output.contains("FATAL:")) {
            throw new EmbeddedStackException("The database could not be set up:\n" + output.strip(), "See above.");
        }
    }

    private String run(String program, List<String> arguments, String input) throws IOException, InterruptedException {
        Command.Outcome outcome = Command.run(installation.command(program, arguments), input);
        if (!outcome.ok()) {
            throw new EmbeddedStackException(
                    "%s of PostgreSQL failed with exit code %d:\n%s"
                            .formatted(program, outcome.code(), outcome.output().strip()),
                    "Check that there is room on the disk of " + folder + " and that it may be written.");
        }
        return outcome.output();
    }
}
