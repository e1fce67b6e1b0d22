package io.marshrut.powersofattorney.web;

import io.marshrut.powersofattorney.PowerFilter;
import io.marshrut.powersofattorney.PowerState;
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
 * @param within days within which those in force end; null for any
 */
record PowerAddress(PowerState state, String holder, Integer within, boolean mine, String words) {

    static final List<Integer> WITHIN = List.of(3, 14, 30, 90);

    static PowerAddress of(MultiValueMap<String, String> given) {
        return new PowerAddress(
                Arrays.stream(PowerState.values())
                        .filter(state -> state.name().equals(given.getFirst("state")))
                        .findFirst()
                        .orElse(null),
                given.getFirst("holder"),
                WITHIN.stream()
                        .filter(days -> String.valueOf(days).equals(given.getFirst("within")))
                        .findFirst()
                        .orElse(null),
                Boolean.parseBoolean(given.getFirst("mine")),
                given.getFirst("q"));
    }

    PowerFilter filter(LocalDate today) {
        return new PowerFilter(state, holder, within == null ? null : today.plusDays(within), mine, words);
    }

    /** As a link has it after the question mark. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mine", String.valueOf(mine));
        parts.put("state", state == null ? "" : state.name());
        parts.put("holder", text(holder));
        parts.put("within", within == null ? "" : String.valueOf(within));
        parts.put("q", text(words));
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + UriUtils.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public boolean isFiltered() {
        return state != null
                || within != null
                || !text(holder).isBlank()
                || !text(words).isBlank();
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
