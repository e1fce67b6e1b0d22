package io.marshrut.ocr.pipeline;

import io.marshrut.ocr.model.DocumentPart;
import io.marshrut.ocr.model.FileContents;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.pipeline.containers.ContainedFile;
import io.marshrut.ocr.pipeline.containers.Containers;
import io.marshrut.ocr.pipeline.containers.Unpacked;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import io.marshrut.ocr.pipeline.natives.TemporaryFolder;
import io.marshrut.ocr.pipeline.output.DerivedObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an archive or a letter: its first document is read at once, the others are laid in the store to be read each for
 * itself, so that a slow or broken one does not hold up or spoil the rest.
 */
final class ContainerReading {

    private final Containers containers;
    private final DocumentReading reading;

    ContainerReading(Containers containers, DocumentReading reading) {
        this.containers = containers;
        this.reading = reading;
    }

    RecognitionResult read(Path file, String mediaType, DerivedObjects objects, Progress progress) throws IOException {
        long start = System.nanoTime();
        try (TemporaryFolder folder = TemporaryFolder.create("marshrut-unpacked")) {
            progress.page(0, 0);
            Unpacked unpacked = containers.unpack(file, mediaType, folder.path());
            if (unpacked.documents().isEmpty()) {
                Unreadable why = unpacked.whyNothing(mediaType);
                return RecognitionResult.unreadable(
                                mediaType, why.reason(), why.detail(), DocumentReading.millisecondsSince(start))
                        .with(new FileContents(List.of(), unpacked.leftOut(), List.of()));
            }
            return read(unpacked, mediaType, objects, progress, start);
        } catch (UnreadableException e) {
            Unreadable why = e.unreadable();
            return RecognitionResult.unreadable(
                    mediaType, why.reason(), why.detail(), DocumentReading.millisecondsSince(start));
        }
    }

    private RecognitionResult read(
            Unpacked unpacked, String mediaType, DerivedObjects objects, Progress progress, long start)
            throws IOException {
        ContainedFile first = unpacked.documents().get(0);
        RecognitionResult result = reading.read(first.file(), first.name(), first.mediaType(), objects, progress);
        List<DocumentPart> parts = new ArrayList<>(result.contents().parts());
        if (parts.isEmpty()) {
            parts.add(new DocumentPart(1, first.name(), 0, 0, first.mediaType(), null, 0, null));
        }
        for (ContainedFile other :
                unpacked.documents().subList(1, unpacked.documents().size())) {
            progress.page(0, 0);
            byte[] content = Files.readAllBytes(other.file());
            String sha256 = Sha256.of(content);
            objects.putContent(sha256, other.mediaType(), content);
            parts.add(new DocumentPart(
                    parts.size() + 1, other.name(), 0, 0, other.mediaType(), sha256, content.length, null));
        }
        return result.with(new FileContents(
                        parts, unpacked.leftOut(), result.contents().remarks()))
                .within(mediaType, DocumentReading.millisecondsSince(start));
    }
}
