package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.UnreadableReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** Opens a file by its media type, or says why it cannot be read. */
public final class Sources {

    private static final String PDF = "application/pdf";

    private final InputLimits limits;

    public Sources(InputLimits limits) {
        this.limits = limits;
    }

    public Source open(Path file, String mediaType) throws UnreadableException, IOException {
        if (Files.size(file) == 0) {
            throw new UnreadableException(UnreadableReason.EMPTY_FILE, null);
        }
        return withFewPages(opened(file, mediaType));
    }

    /** Opens what an office program made of a document. */
    public Source openLaidOut(Path pdf) throws UnreadableException {
        return withFewPages(PdfSource.laidOut(pdf, limits));
    }

    /** Several files one after the other; closes them all when they are too many pages. */
    public Source joined(List<JoinedSource.Part> parts) throws UnreadableException {
        return withFewPages(new JoinedSource(parts));
    }

    /** Whether files of that type are documents. */
    public static boolean reads(String mediaType) {
        return mediaType.equals(PDF) || ImageSource.TYPES.contains(mediaType) || OfficeSource.reads(mediaType);
    }

    /** Whether documents of that type come as text without pages. */
    public static boolean isWithoutPages(String mediaType) {
        return OfficeSource.reads(mediaType);
    }

    private Source withFewPages(Source source) throws UnreadableException {
        if (source.pageCount() > limits.pages()) {
            source.close();
            throw new UnreadableException(UnreadableReason.TOO_MANY_PAGES, String.valueOf(source.pageCount()));
        }
        return source;
    }

    private Source opened(Path file, String mediaType) throws UnreadableException, IOException {
        if (mediaType.equals(PDF)) {
            return PdfSource.open(file, limits);
        }
        if (ImageSource.TYPES.contains(mediaType)) {
            return ImageSource.open(file, limits);
        }
        if (OfficeSource.reads(mediaType)) {
            return OfficeSource.open(file, mediaType, limits);
        }
        if (mediaType.equals("application/zip")) {
            refuseBrokenZip(file);
        }
        throw new UnreadableException(UnreadableReason.UNSUPPORTED_TYPE, mediaType);
    }

    /** A truncated office document cannot be told from any other zip, but it does not open. */
    private static void refuseBrokenZip(Path file) throws UnreadableException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.size();
        } catch (IOException e) {
            throw new UnreadableException(UnreadableReason.CORRUPT, "application/zip", e);
        }
    }
}
