package io.marshrut.reliability;

import java.util.Locale;
import java.util.UUID;

/**
 * What was read in a field and what a person left there.
 *
 * @param readValue null where nothing was read
 * @param stated confidence that was stated; null where nothing was read
 * @param marked a person was asked to look at it
 * @param leftValue null where the document does not have it
 * @param text a value in words, in which quotation marks and spaces make no difference
 */
public record ReadingOutcome(
        UUID documentId,
        String field,
        String documentType,
        String sellerInn,
        String readValue,
        Double stated,
        boolean disputed,
        boolean marked,
        String leftValue,
        boolean text) {

    public boolean isWrong() {
        return readValue == null || leftValue == null || !form(readValue).equals(form(leftValue));
    }

    private String form(String value) {
        return text
                ? value.toLowerCase(Locale.ROOT)
                        .replace('ё', 'е')
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                : value;
    }
}
