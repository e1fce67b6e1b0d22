package io.marshrut.storage;

/**
 * Content that is safe in the store.
 *
 * @param sha256 64 hexadecimal digits
 */
public record StoredContent(String sha256, long bytes) {

    public String key() {
        return "content/" + sha256.substring(0, 2) + "/" + sha256;
    }
}
