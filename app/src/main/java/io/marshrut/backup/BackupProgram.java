package io.marshrut.backup;

import io.marshrut.shared.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/** {@code backup} and {@code restore} as commands of the portal's jar, with the portal's settings. */
public final class BackupProgram {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    /** The backup is whole, but the object store had lost something before. */
    private static final int DONE_WITH_DAMAGE = 3;

    private final PrintStream out;
    private final Progress progress;

    BackupProgram(PrintStream out) {
        this.out = out;
        this.progress = new Progress(out);
    }

    public static boolean isMeant(String... arguments) {
        return Command.isMeant(arguments);
    }

    /** Answers with the exit code. */
    public static int run(String... arguments) {
        return new BackupProgram(System.err).runOrTell(arguments);
    }

    int runOrTell(String... arguments) {
        try {
            Command command = Command.of(arguments);
            return switch (command.action()) {
                case BACKUP -> backup(command);
                case CHECK -> check(command);
                case RESTORE -> restore(command);
            };
        } catch (BackupFailure e) {
            return failed(e.getMessage(), e.remedy());
        } catch (Problem e) {
            return failed(
                    "The object store does not answer" + (e.getCause() == null ? "" : ": " + e.getCause()),
                    "Check that it runs and its settings (MARSHRUT_STORAGE_ENDPOINT).");
        } catch (SQLException | DataAccessException | FlywayException e) {
            return failed(
                    "The database refused: "
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage(),
                    "See the database's log.");
        } catch (IOException e) {
            return failed("It broke off: " + e, "");
        } catch (SurroundingsMissing told) {
            return FAILED;
        }
    }

    private int backup(Command command) throws SQLException, IOException {
        try (ConfigurableApplicationContext surroundings =
                surroundings(command, "--marshrut.embedded.join=true", "--marshrut.embedded.search=false")) {
            Backup.Written written = surroundings.getBean(Backup.class).to(command.path(), progress);
            progress.say(
                    "Backup of %s: %s, %s",
                    written.manifest().moment(), written.file(), Progress.size(Files.size(written.file())));
            return told(written.manifest().objects());
        }
    }

    private int check(Command command) throws IOException {
        try (Archive archive = Archive.open(newest(command.path()))) {
            Verification.of(archive, progress);
            Manifest manifest = archive.manifest();
            progress.say(
                    "The backup is whole: %s, database version %s (Marshrut %s), %,d rows, %,d objects",
                    manifest.moment(),
                    manifest.version(),
                    manifest.release(),
                    manifest.rows(),
                    manifest.objects().count());
            return told(manifest.objects());
        }
    }

    private int restore(Command command) throws SQLException, IOException {
        try (Archive archive = Archive.open(newest(command.path()))) {
            progress.say("Checking %s", archive.path());
            Verification.of(archive, progress);
            try (ConfigurableApplicationContext surroundings = surroundings(command)) {
                surroundings.getBean(Restore.class).from(archive, progress);
            }
            progress.say(
                    "Restored as of %s. Search fills when the portal starts",
                    archive.manifest().moment());
            return told(archive.manifest().objects());
        }
    }

    private int told(Manifest.Objects objects) {
        if (objects.damaged() == 0) {
            return DONE;
        }
        progress.say(
                "%d objects were missing or changed in the object store when the backup was taken: see %s in it",
                objects.damaged(), Manifest.Objects.ENTRY);
        return DONE_WITH_DAMAGE;
    }

    private static Path newest(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return path;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().matches("marshrut-.*\\.zip"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() ->
                            new BackupFailure("There is no backup in " + path, "Backups are named marshrut-….zip."));
        }
    }

    private int failed(String message, String remedy) {
        out.println(message);
        if (!remedy.isEmpty()) {
            out.println(remedy.stripTrailing());
        }
        return FAILED;
    }

    /** Why was told by Spring Boot already, as for the portal. */
    private static final class SurroundingsMissing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private SurroundingsMissing(Throwable cause) {
            super(cause);
        }
    }

    private static ConfigurableApplicationContext surroundings(Command command, String... further) {
        List<String> settings = new ArrayList<>(command.settings());
        settings.addAll(List.of(further));
        settings.add("--logging.level.root=warn");
        try {
            return new SpringApplicationBuilder(BackupSurroundings.class)
                    .web(WebApplicationType.NONE)
                    .run(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new SurroundingsMissing(e);
        }
    }
}
