package io.marshrut.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.marshrut.ocr.model.Word;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * One subject as the index holds it.
 *
 * @param type {@code request} or {@code document}
 * @param codes numbers that are found exactly: ИНН, КПП, account
 * @param text all words beside the title
 * @param kind of work, by which areas of substitution are bounded
 * @param readers names that it admits; beside them it is found by those whose permission reaches its site or department
 * @param secret whether the readers are all who find it; null for what cannot be secret
 * @param pages empty for what has none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record IndexedSubject(
        String type,
        String id,
        String title,
        String number,
        LocalDate date,
        Integer year,
        String documentType,
        String site,
        String kind,
        String department,
        String counterparty,
        String counterpartyInn,
        List<String> codes,
        String stage,
        String state,
        String text,
        Collection<String> readers,
        Boolean secret,
        List<IndexedPage> pages) {

    /** A page with its words and their places; the places are only stored, not searched. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record IndexedPage(int page, String text, List<Word> words) {}
}
