package io.marshrut.learnedplaces;

import io.marshrut.ocr.model.FieldName;
import java.util.Optional;

/** Brings words into the form of a field; nothing where they have not that form. */
@FunctionalInterface
public interface FieldForm {

    Optional<String> of(FieldName field, String words);
}
