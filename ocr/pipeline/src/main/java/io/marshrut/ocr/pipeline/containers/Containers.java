package io.marshrut.ocr.pipeline.containers;

import io.marshrut.ocr.model.LeftOut;
import io.marshrut.ocr.pipeline.electronic.ElectronicDocument;
import io.marshrut.ocr.pipeline.input.MediaTypes;
import io.marshrut.ocr.pipeline.input.PictureSize;
import io.marshrut.ocr.pipeline.input.Sources;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds documents in archives and letters, and in archives and letters within them. */
public final class Containers {

    private static final String ZIP = "application/zip";
    private static final String MAIL = "message/rfc822";
    private static final String OUTLOOK = "application/vnd.ms-outlook";
    private static final Set<String> TYPES = Set.of(ZIP, MAIL, OUTLOOK);

    /** A letter's picture smaller than this in one direction is a logo; a page scanned at 72 dpi is larger. */
    private static final int SMALLEST_PAGE = 300;

    private static final int SMALLEST_INLINE_PAGE = 550;

    private final MediaTypes mediaTypes;
    private final ContainerLimits limits;

    public Containers(MediaTypes mediaTypes, ContainerLimits limits) {
        this.mediaTypes = mediaTypes;
        this.limits = limits;
    }

    public static boolean isContainer(String mediaType) {
        return TYPES.contains(mediaType);
    }

    /**
     * Unpacks a file.
     *
     * @param folder of this run alone
     * @throws UnreadableException where it is broken, protected by a password, or more than the limits allow
     */
    public Unpacked unpack(Path file, String mediaType, Path folder) throws IOException, UnreadableException {
        Unpacking unpacking = new Unpacking(folder, limits);
        List<ContainedFile> documents = new ArrayList<>();
        find(file, mediaType, 1, unpacking, documents);
        return new Unpacked(documents, List.copyOf(unpacking.leftOut()));
    }

    private void find(Path file, String mediaType, int depth, Unpacking unpacking, List<ContainedFile> documents)
            throws IOException, UnreadableException {
        boolean letter = !mediaType.equals(ZIP);
        for (Packed packed : packed(file, mediaType, unpacking)) {
            if (Files.size(packed.file()) == 0) {
                unpacking.leaveOut(packed.name(), LeftOut.EMPTY);
                continue;
            }
            String type = mediaTypes.of(packed.file());
            if (isContainer(type)) {
                within(packed, type, depth + 1, unpacking, documents);
            } else if (!isDocument(packed.file(), type)) {
                unpacking.leaveOut(packed.name(), type);
            } else if (letter && isDecoration(packed, type)) {
                unpacking.leaveOut(packed.name(), LeftOut.INLINE);
            } else {
                documents.add(new ContainedFile(packed.name(), packed.file(), type));
            }
        }
    }

    /** What is wrong with an inner archive is told of that one; limits are those of the whole. */
    private void within(Packed packed, String type, int depth, Unpacking unpacking, List<ContainedFile> documents)
            throws IOException, UnreadableException {
        if (depth > limits.depth()) {
            unpacking.leaveOut(packed.name(), LeftOut.NESTED);
            return;
        }
        try {
            find(packed.file(), type, depth, unpacking, documents);
        } catch (UnreadableException e) {
            switch (e.unreadable().reason()) {
                case ENCRYPTED -> unpacking.leaveOut(packed.name(), LeftOut.ENCRYPTED);
                case CORRUPT -> unpacking.leaveOut(packed.name(), LeftOut.CORRUPT);
                default -> throw e;
            }
        }
    }

    private static List<Packed> packed(Path file, String mediaType, Unpacking unpacking)
            throws IOException, UnreadableException {
        return switch (mediaType) {
            case ZIP -> ZipArchive.unpack(file, unpacking);
            case MAIL -> MailLetter.unpack(file, unpacking);
            default -> OutlookLetter.unpack(file, unpacking);
        };
    }

    private static boolean isDocument(Path file, String type) throws IOException {
        return ElectronicDocument.mayBe(type) ? ElectronicDocument.isOfTaxService(file) : Sources.reads(type);
    }

    private static boolean isDecoration(Packed packed, String type) {
        int shorter = type.startsWith("image/") ? PictureSize.shorterSide(packed.file()) : Integer.MAX_VALUE;
        return shorter < (packed.inline() ? SMALLEST_INLINE_PAGE : SMALLEST_PAGE);
    }
}
