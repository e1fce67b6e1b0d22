package io.marshrut.requests;

import java.util.Map;
import java.util.UUID;

/**
 * What somebody asks for, before it is checked.
 *
 * @param site null for the initiator's own
 * @param onBehalfOf login of the person it is for, null for oneself
 * @param parent null where it is nobody's sub-request
 */
public record RequestDraft(String kind, String site, Map<String, Object> fields, String onBehalfOf, Parent parent) {

    /**
     * Because of which request somebody asks for it.
     *
     * @param blocks whether the parent waits for it
     */
    public record Parent(UUID id, boolean blocks) {}

    /** One that nothing gave rise to. */
    public RequestDraft(String kind, String site, Map<String, Object> fields, String onBehalfOf) {
        this(kind, site, fields, onBehalfOf, null);
    }
}
