package io.marshrut.assets;

import java.time.LocalDate;

/**
 * Which equipment is asked for; null is any.
 *
 * @param words in number, name, serial number or place
 * @param serviceBy only what should be serviced by this day and is still there
 */
public record AssetFilter(String words, String site, String type, AssetState state, LocalDate serviceBy) {

    public AssetFilter {
        words = blankToNull(words);
        site = blankToNull(site);
        type = blankToNull(type);
    }

    public boolean isEmpty() {
        return words == null && site == null && type == null && state == null && serviceBy == null;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
