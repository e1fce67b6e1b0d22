package io.marshrut.claims.web;

import io.marshrut.claims.ClaimFilter;
import io.marshrut.claims.ClaimState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * What an address of the register asks for; what means nothing here is passed over.
 *
 * @param term {@code overdue}, or the days within which an answer is due; empty for any
 */
record ClaimAddress(ClaimState state, String term, BigDecimal amountFrom, boolean mine, String words) {

    static final String OVERDUE = "overdue";
    static final List<String> TERMS = List.of(OVERDUE, "0", "2", "5", "10");

    static ClaimAddress of(MultiValueMap<String, String> given) {
        return new ClaimAddress(
                Arrays.stream(ClaimState.values())
                        .filter(state -> state.name().equals(given.getFirst("state")))
                        .findFirst()
                        .orElse(null),
                TERMS.stream()
                        .filter(term -> term.equals(given.getFirst("term")))
                        .findFirst()
                        .orElse(""),
                amount(given.getFirst("amountFrom")),
                Boolean.parseBoolean(given.getFirst("mine")),
                given.getFirst("q"));
    }

    private static BigDecimal amount(String given) {
        String digits =
                given == null ? "" : given.replaceAll("[\\s\\u00a0]", "").replace(',', '.');
        return digits.matches("\\d{1,12}(\\.\\d{1,2})?") ? new BigDecimal(digits) : null;
    }

    ClaimFilter filter(LocalDate today) {
        boolean overdue = term.equals(OVERDUE);
        boolean within = !term.isEmpty() && !overdue;
        return new ClaimFilter(
                state,
                false,
                within ? today.plusDays(Integer.parseInt(term)) : null,
                overdue ? today : null,
                amountFrom,
                mine,
                words);
    }

    /** As a link has it after the question mark. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mine", String.valueOf(mine));
        parts.put("state", state == null ? "" : state.name());
        parts.put("term", term);
        parts.put("amountFrom", amountFrom == null ? "" : amountFrom.toPlainString());
        parts.put("q", words == null ? "" : words);
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + UriUtils.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public boolean isFiltered() {
        return state != null || !term.isEmpty() || amountFrom != null || (words != null && !words.isBlank());
    }
}
