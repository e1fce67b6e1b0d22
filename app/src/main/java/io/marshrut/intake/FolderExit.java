package io.marshrut.intake;

import io.marshrut.shared.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Moves what was taken to {@code done}, day by day, and what was not to {@code refused} with the reason beside it. */
@Component
class FolderExit {

    private final IntakeLog log;
    private final Clock clock;

    FolderExit(IntakeLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void leave(WatchedFolder folder, FolderLook look, IntakeEntry entry) throws IOException {
        if (entry.state() == EndState.REFUSED) {
            Path moved = move(look, inside(folder.path(), "refused"));
            Files.writeString(free(moved.getParent(), moved.getFileName() + ".txt"), words(entry));
        } else {
            Path day = inside(
                    inside(folder.path(), "done"),
                    LocalDate.ofInstant(clock.instant(), clock.getZone()).toString());
            move(look, day);
        }
    }

    private String words(IntakeEntry entry) {
        return Texts.LANGUAGES.stream()
                .map(language -> log.words(entry.reason(), language))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static Path move(FolderLook look, Path target) throws IOException {
        return Files.move(look.path(), free(target, look.name()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A folder of this name, and no link to another one. */
    private static Path inside(Path parent, String name) throws IOException {
        Path folder = parent.resolve(name);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder);
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(folder.toString());
        }
        return folder;
    }

    /** A name that nothing there has: an earlier file of the same name stays. */
    private static Path free(Path folder, String name) {
        Path path = folder.resolve(name);
        for (int number = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); number++) {
            path = folder.resolve(number + "-" + name);
        }
        return path;
    }
}
