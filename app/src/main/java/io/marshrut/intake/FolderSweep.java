package io.marshrut.intake;

import io.marshrut.access.Callers;
import io.marshrut.documents.Documents;
import io.marshrut.documents.Upload;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.PathResource;
import org.springframework.stereotype.Component;

/**
 * Takes in what lies in a folder (обход папки). A file is first made a document and then moved away; one that is found again
 * after a crash in between is known by its name, time and bytes, and only moved.
 */
@Component
class FolderSweep {

    /** In one sweep; the rest is for the next. */
    private static final int AT_ONCE = 200;

    private static final Set<String> UNFINISHED = Set.of("part", "tmp", "crdownload", "filepart");
    private static final Logger LOG = LoggerFactory.getLogger(FolderSweep.class);

    private final WatchedFileRows seen;
    private final SourceRows sources;
    private final Acceptance acceptance;
    private final Callers callers;
    private final Documents documents;
    private final FolderExit exit;
    private final Clock clock;

    FolderSweep(
            WatchedFileRows seen,
            SourceRows sources,
            Acceptance acceptance,
            Callers callers,
            Documents documents,
            FolderExit exit,
            Clock clock) {
        this.seen = seen;
        this.sources = sources;
        this.acceptance = acceptance;
        this.callers = callers;
        this.documents = documents;
        this.exit = exit;
        this.clock = clock;
    }

    void sweep(WatchedFolder folder) {
        try {
            Set<String> present = new HashSet<>();
            for (Path path : files(folder)) {
                Optional<FolderLook> look = FolderLook.at(path);
                if (look.isPresent()) {
                    present.add(look.get().name());
                    if (seen.unchanged(folder.name(), look.get(), clock.instant())) {
                        take(folder, look.get());
                    }
                }
            }
            seen.keepOnly(folder.name(), present);
            sources.answered(folder.name(), Channel.FOLDER);
        } catch (IOException e) {
            LOG.warn("The folder {} cannot be swept: {}", folder.name(), e.toString());
            sources.failed(folder.name(), Channel.FOLDER, Reason.of("intake.reason.folder-away"));
        }
    }

    private void take(WatchedFolder folder, FolderLook look) {
        try {
            IntakeEntry entry = taken(folder, look);
            if (entry == null) {
                return;
            }
            if (entry.isOver()) {
                exit.leave(folder, look, entry);
            } else {
                seen.failed(folder.name(), look, clock.instant());
            }
        } catch (IOException e) {
            LOG.warn("{} in the folder {} cannot be moved or read: {}", look.name(), folder.name(), e.toString());
            seen.failed(folder.name(), look, clock.instant());
        }
    }

    /** Null where it is not complete yet. */
    private IntakeEntry taken(WatchedFolder folder, FolderLook look) throws IOException {
        String key = "folder:%s:%s:%s:%d".formatted(folder.name(), look.name(), look.modifiedAt(), look.bytes());
        Optional<Caller> sender = callers.of(folder.sender()).map(caller -> caller.from("folder"));
        if (look.bytes() > documents.maxFileBytes()) {
            return acceptance.refuse(
                    incoming(folder, look, key, sender.orElse(null), null),
                    Reason.of(Problem.tooLarge(documents.maxFileBytes())),
                    entry -> {});
        }
        try (SteadyCopy copy = SteadyCopy.of(look)) {
            if (!copy.isComplete()) {
                return null;
            }
            Incoming incoming = incoming(
                    folder, look, key + ":" + copy.sha256(), sender.orElse(null), new PathResource(copy.path()));
            return sender.isEmpty()
                    ? acceptance.postpone(incoming, Reason.of("intake.reason.sender-unknown", folder.sender()))
                    : acceptance.take(incoming);
        }
    }

    private Incoming incoming(WatchedFolder folder, FolderLook look, String key, Caller sender, PathResource content) {
        return new Incoming(
                key,
                Channel.FOLDER,
                folder.name(),
                folder.sender(),
                sender,
                new Upload(look.name(), look.bytes(), content),
                folder.type(),
                folder.site(),
                true,
                look.modifiedAt());
    }

    private static List<Path> files(WatchedFolder folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder.path())) {
            return inside.filter(FolderSweep::isFinished)
                    .sorted()
                    .limit(AT_ONCE)
                    .toList();
        }
    }

    /** Programs that write, load or edit a file give it such a name until it is whole. */
    private static boolean isFinished(Path path) {
        String name = path.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        return !name.startsWith(".") && !name.startsWith("~$") && !UNFINISHED.contains(ending);
    }
}
