package io.marshrut.search;

import io.marshrut.ocr.model.Box;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param facets by name of the filter: its values with how often each was found
 */
public record SearchAnswer(
        long total, long tookMs, List<Hit> items, int page, int size, Map<String, List<FacetValue>> facets) {

    /**
     * One subject.
     *
     * @param mergedInto number of the request that a merged one repeats
     */
    public record Hit(
            String type,
            String id,
            String title,
            String number,
            LocalDate date,
            String documentType,
            String site,
            String counterparty,
            String state,
            String mergedInto,
            double score,
            List<Highlight> highlights) {}

    /**
     * Where the words were found.
     *
     * @param page from 1, null outside of pages
     * @param html escaped text with the hits in {@code <mark>}
     * @param boxes places of the hits on the page
     */
    public record Highlight(Integer page, String html, List<Box> boxes) {}

    /** A value of a filter. */
    public record FacetValue(String value, long count) {}
}
