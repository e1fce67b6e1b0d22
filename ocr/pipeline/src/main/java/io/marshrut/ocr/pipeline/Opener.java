package io.marshrut.ocr.pipeline;

import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.electronic.ElectronicDocument;
import io.marshrut.ocr.pipeline.input.JoinedSource;
import io.marshrut.ocr.pipeline.input.Source;
import io.marshrut.ocr.pipeline.input.Sources;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import io.marshrut.ocr.pipeline.office.OfficeConverter;
import io.marshrut.ocr.pipeline.office.OfficeFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opens a file to be recognised; what has no pages of its own is laid out, so that every value has its place. */
final class Opener {

    /** With the document itself nothing is wrong, or not much: its text can still be had. */
    private static final Set<UnreadableReason> CONVERTERS_OWN =
            EnumSet.of(UnreadableReason.CONVERTER_MISSING, UnreadableReason.NOT_CONVERTED, UnreadableReason.TIMED_OUT);

    private final Sources sources;
    private final Optional<OfficeConverter> converter;

    Opener(Sources sources, Optional<OfficeConverter> converter) {
        this.sources = sources;
        this.converter = converter;
    }

    /**
     * Opens a file.
     *
     * @param folder for what is made of it, needed until it is closed
     * @param alive told every few seconds while another program works
     */
    Opened open(Path file, String mediaType, Path folder, Runnable alive) throws UnreadableException, IOException {
        if (ElectronicDocument.mayBe(mediaType) && Files.size(file) > 0) {
            Optional<ElectronicDocument> electronic = ElectronicDocument.in(file, folder);
            if (electronic.isPresent()) {
                return new Opened(
                        sources.openLaidOut(electronic.get().pdf()),
                        Optional.of(electronic.get().statement()));
            }
        }
        Source source = sources.open(file, mediaType);
        Optional<OfficeFormat> format = OfficeFormat.of(mediaType);
        return converter.isPresent() && format.isPresent()
                ? laidOut(file, format.get(), source, folder, alive)
                : Opened.of(source);
    }

    /** What was opened, one after the other. */
    Source joined(List<JoinedSource.Part> parts) throws UnreadableException {
        return sources.joined(parts);
    }

    /** The text was read before LibreOffice sees the document: that tells bombs, passwords and damage. */
    private Opened laidOut(Path file, OfficeFormat format, Source text, Path folder, Runnable alive)
            throws IOException, UnreadableException {
        try {
            Path pdf = converter.get().toPdfToRead(file, format, folder, alive);
            Source pages = sources.openLaidOut(pdf);
            text.close();
            return Opened.of(pages);
        } catch (UnreadableException e) {
            if (CONVERTERS_OWN.contains(e.unreadable().reason())) {
                return Opened.of(text);
            }
            text.close();
            throw e;
        }
    }
}
