package io.marshrut.ocr.pipeline;

import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.containers.ContainedFile;
import io.marshrut.ocr.pipeline.containers.Containers;
import io.marshrut.ocr.pipeline.input.JoinedSource;
import io.marshrut.ocr.pipeline.input.MediaTypes;
import io.marshrut.ocr.pipeline.input.Source;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import io.marshrut.ocr.pipeline.natives.TemporaryFolder;
import io.marshrut.ocr.pipeline.output.DerivedObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a document that came in several files; of an archive or a letter its first document belongs to it. */
final class JoinedReading {

    private final MediaTypes mediaTypes;
    private final Containers containers;
    private final Opener opener;
    private final DocumentReading reading;

    JoinedReading(MediaTypes mediaTypes, Containers containers, Opener opener, DocumentReading reading) {
        this.mediaTypes = mediaTypes;
        this.containers = containers;
        this.opener = opener;
        this.reading = reading;
    }

    RecognitionResult read(List<FilePages> files, String mediaType, DerivedObjects objects, Progress progress)
            throws IOException {
        long start = System.nanoTime();
        try (TemporaryFolder folder = TemporaryFolder.create("marshrut-joined")) {
            Path root = folder.path().toAbsolutePath();
            try (Source source = opened(files, root, () -> progress.page(0, 0))) {
                return reading.readAsOne(source, mediaType, objects, progress, start);
            }
        } catch (UnreadableException e) {
            Unreadable why = e.unreadable();
            return RecognitionResult.unreadable(
                    mediaType, why.reason(), why.detail(), DocumentReading.millisecondsSince(start));
        }
    }

    private Source opened(List<FilePages> files, Path root, Runnable alive) throws IOException, UnreadableException {
        List<JoinedSource.Part> parts = new ArrayList<>();
        try {
            for (FilePages file : files) {
                alive.run();
                Path folder = Files.createDirectory(root.resolve(String.valueOf(parts.size() + 1)));
                parts.add(opened(file, folder, alive));
            }
        } catch (IOException | UnreadableException | RuntimeException | StackOverflowError e) {
            parts.forEach(part -> part.source().close());
            throw e;
        }
        return opener.joined(parts);
    }

    private JoinedSource.Part opened(FilePages pages, Path folder, Runnable alive)
            throws IOException, UnreadableException {
        ContainedFile document = document(pages.file(), folder);
        Path work = Files.createDirectory(folder.resolve("pages"));
        // a page of data that was joined with others is read off its drawing like theirs
        Source source =
                opener.open(document.file(), document.mediaType(), work, alive).source();
        if (pages.firstPage() == 0) {
            return new JoinedSource.Part(source, 1, source.pageCount());
        }
        if (pages.lastPage() > source.pageCount()) {
            source.close();
            throw new UnreadableException(UnreadableReason.CORRUPT, String.valueOf(source.pageCount()));
        }
        return new JoinedSource.Part(source, pages.firstPage(), pages.lastPage());
    }

    private ContainedFile document(Path file, Path folder) throws IOException, UnreadableException {
        String mediaType = mediaTypes.of(file);
        if (!Containers.isContainer(mediaType)) {
            return new ContainedFile(String.valueOf(file.getFileName()), file, mediaType);
        }
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        return containers.unpack(file, mediaType, unpacked).documents().stream()
                .findFirst()
                .orElseThrow(() -> new UnreadableException(UnreadableReason.UNSUPPORTED_TYPE, mediaType));
    }
}
