package io.marshrut.journal;

import java.util.UUID;

/**
 * What an entry is about.
 *
 * @param type such as {@code request} or {@code document}
 */
public record Subject(String type, String id) {

    public static Subject of(String type, UUID id) {
        return new Subject(type, id.toString());
    }
}
