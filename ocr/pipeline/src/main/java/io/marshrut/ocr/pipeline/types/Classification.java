package io.marshrut.ocr.pipeline.types;

import io.marshrut.ocr.model.DocumentType;
import java.util.Optional;

/**
 * What type of document it is.
 *
 * @param confidence 0..1; below {@link #SURE} an OTHER is a «don't know» rather than a known foreign document
 * @param title null for {@link DocumentType#OTHER}, and where the title cannot be read
 */
public record Classification(DocumentType type, double confidence, Title title) {

    public static final double SURE = 0.9;

    public Optional<Title> named() {
        return Optional.ofNullable(title);
    }

    public boolean isKnown() {
        return type != DocumentType.OTHER;
    }
}
