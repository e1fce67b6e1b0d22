package io.marshrut.contractors;

import io.marshrut.documents.ReceivedFile;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.util.List;
import java.util.Set;

/** What a link takes in, told by the bytes and not by the name: pictures, and documents of an office. */
final class BroughtTypes {

    private static final Set<String> PICTURES =
            Set.of("image/jpeg", "image/png", "image/webp", "image/heic", "image/heif", "image/tiff");

    private static final Set<String> DOCUMENTS = Set.of(
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet");

    private BroughtTypes() {}

    /** @throws Problem 422 on {@code files} */
    static void checkPicture(ReceivedFile file) {
        if (!PICTURES.contains(file.mediaType())) {
            throw Problem.invalid(List.of(FieldError.of("files", "contractor_picture", file.fileName())));
        }
    }

    /** @throws Problem 422 on {@code files} */
    static void checkDocument(ReceivedFile file) {
        if (!PICTURES.contains(file.mediaType()) && !DOCUMENTS.contains(file.mediaType())) {
            throw Problem.invalid(List.of(FieldError.of("files", "contractor_document_type", file.fileName())));
        }
    }
}
