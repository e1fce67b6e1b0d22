package io.marshrut.contracts.web;

import io.marshrut.contracts.ContractFilter;
import io.marshrut.contracts.ContractOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** What an address of the register asks for: which contracts, in which order, with which columns. */
record RegisterAddress(ContractFilter filter, ChosenColumns columns, ContractOrder order) {

    private static final String COLUMNS = "columns";
    private static final String SORT = "sort";

    /** What means nothing here is passed over, as in the filters of all lists. */
    static RegisterAddress of(MultiValueMap<String, String> given) {
        ContractFilter filter = new ContractFilter(
                ContractPages.status(given.getFirst("status")),
                given.getFirst("type"),
                given.getFirst("inn"),
                given.getFirst("site"),
                Boolean.parseBoolean(given.getFirst("mine")),
                given.getFirst("q"));
        return new RegisterAddress(
                filter,
                ChosenColumns.of(given.getOrDefault(COLUMNS, List.of())),
                ContractOrder.parse(given.getFirst(SORT)).orElse(ContractOrder.NEWEST_FIRST));
    }

    /** Whether a form sent each column by itself, which {@link #query} says shorter. */
    static boolean isOfAForm(MultiValueMap<String, String> given) {
        Collection<String> columns = given.get(COLUMNS);
        return columns != null && columns.size() > 1;
    }

    /** As a link has it after the question mark; the same for all addresses that ask for the same. */
    public String query() {
        Map<String, String> parts = filters();
        parts.putAll(appearance());
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + encoded(part.getValue()))
                .collect(Collectors.joining("&"));
    }

    public Map<String, String> filters() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mine", String.valueOf(filter.mine()));
        parts.put("status", filter.status() == null ? "" : filter.status().name());
        parts.put("type", text(filter.type()));
        parts.put("site", text(filter.site()));
        parts.put("inn", text(filter.counterpartyInn()));
        parts.put("q", text(filter.words()));
        return parts;
    }

    /** Columns and order, each only where it was chosen. */
    public Map<String, String> appearance() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (columns.isGiven()) {
            parts.put(COLUMNS, columns.word());
        }
        if (!order.equals(ContractOrder.NEWEST_FIRST)) {
            parts.put(SORT, order.word());
        }
        return parts;
    }

    public boolean isFiltered() {
        return filters().entrySet().stream()
                .anyMatch(part ->
                        !part.getKey().equals("mine") && !part.getValue().isBlank());
    }

    /** The other half of the register, unfiltered. */
    public RegisterAddress half(boolean mine) {
        return new RegisterAddress(new ContractFilter(null, null, null, null, mine, null), columns, order);
    }

    public RegisterAddress pressed(RegisterColumn heading) {
        return new RegisterAddress(filter, columns, order.pressed(heading.order()));
    }

    public RegisterAddress withUsualColumns() {
        return new RegisterAddress(filter, ChosenColumns.NONE, order);
    }

    /** A comma means nothing in a query, so that columns stay legible. */
    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
