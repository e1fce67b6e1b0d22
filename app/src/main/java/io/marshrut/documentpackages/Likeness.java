package io.marshrut.documentpackages;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.primarydocuments.PrimaryDocument;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * What speaks for a document belonging to others of the same seller (схожесть).
 *
 * @param days between it and the nearest of them
 */
public record Likeness(boolean sameAmount, boolean sameBasis, long days) {

    /** The most telling first, then the nearest in time. */
    public static final Comparator<Likeness> BEST_FIRST =
            Comparator.comparing(Likeness::points).reversed().thenComparing(Likeness::days);

    /** Beyond that only the same sum or basis tells that it is one deal. */
    private static final int NEAR_DAYS = 14;

    static Likeness of(PrimaryDocument document, Collection<PrimaryDocument> others) {
        return new Likeness(
                others.stream()
                        .anyMatch(other ->
                                amount(document).isPresent() && amount(document).equals(amount(other))),
                others.stream()
                        .anyMatch(other ->
                                basis(document).isPresent() && basis(document).equals(basis(other))),
                others.stream()
                        .mapToLong(other -> Duration.between(document.createdAt(), other.createdAt())
                                .abs()
                                .toDays())
                        .min()
                        .orElse(Long.MAX_VALUE));
    }

    /** Whether it came at about the same time. */
    public boolean isNear() {
        return days <= NEAR_DAYS;
    }

    boolean speaksForIt() {
        return sameAmount || sameBasis || isNear();
    }

    private int points() {
        return (sameAmount ? 2 : 0) + (sameBasis ? 2 : 0) + (isNear() ? 1 : 0);
    }

    private static Optional<BigDecimal> amount(PrimaryDocument document) {
        return document.value(FieldName.TOTAL_AMOUNT)
                .map(BigDecimal::new)
                .filter(sum -> sum.signum() > 0)
                .map(BigDecimal::stripTrailingZeros);
    }

    /** Letters and digits alone: «договор № 12-П от 01.02.2026» is written in many ways. */
    private static Optional<String> basis(PrimaryDocument document) {
        return document.value(FieldName.BASIS)
                .map(text -> text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", ""))
                .filter(text -> !text.isEmpty());
    }
}
