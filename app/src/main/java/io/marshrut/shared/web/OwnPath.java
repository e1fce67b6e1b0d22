package io.marshrut.shared.web;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a page sends people afterwards: a path of the portal and nothing else. */
public final class OwnPath {

    /** What follows the first slash is no slash: {@code //host} and {@code /\host} lead away. */
    private static final Pattern OURS = Pattern.compile("/([A-Za-z0-9][A-Za-z0-9/_\\-.~?=&%+:,;@!$'()*]*)?");

    private OwnPath() {}

    /** The text where it is such a path. */
    public static Optional<String> of(String text) {
        return Optional.ofNullable(text).filter(path -> OURS.matcher(path).matches());
    }

    /** The path of an address with its query, whatever host it names. */
    public static Optional<String> ofAddress(String address) {
        try {
            URI uri = URI.create(address);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return of(uri.getRawPath() + query);
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
