package io.marshrut.documentpackages.web;

import io.marshrut.documentpackages.PackageFilter;
import io.marshrut.documentpackages.PackageState;
import io.marshrut.documentpackages.RequirementKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** What an address of the list asks for; what means nothing here is passed over. */
record PackageAddress(PackageState state, String site, String missing, String words) {

    static PackageAddress of(MultiValueMap<String, String> given) {
        return new PackageAddress(
                Arrays.stream(PackageState.values())
                        .filter(state -> state.name().equals(given.getFirst("state")))
                        .findFirst()
                        .orElse(null),
                given.getFirst("site"),
                Stream.concat(
                                Stream.of(PackageFilter.ANYTHING, PackageFilter.NOTHING),
                                Arrays.stream(RequirementKey.values()).map(RequirementKey::key))
                        .filter(key -> key.equals(given.getFirst("missing")))
                        .findFirst()
                        .orElse(""),
                given.getFirst("q"));
    }

    PackageFilter filter() {
        return new PackageFilter(state, site, missing, words);
    }

    /** As a link has it after the question mark. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("state", state == null ? "" : state.name());
        parts.put("site", site == null ? "" : site);
        parts.put("missing", missing);
        parts.put("q", words == null ? "" : words);
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + UriUtils.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public boolean isFiltered() {
        return state != null
                || !missing.isEmpty()
                || (site != null && !site.isBlank())
                || (words != null && !words.isBlank());
    }
}
