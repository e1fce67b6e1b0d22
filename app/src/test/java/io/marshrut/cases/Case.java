package io.marshrut.cases;

import java.util.UUID;

/**
 * A case under way.
 *
 * @param type {@code request} or {@code document}
 * @param kind {@code it/incident}
 */
record Case(String type, UUID id, String kind) {

    boolean isRequest() {
        return type.equals("request");
    }
}
