package io.marshrut.requests;

import java.util.Map;

/**
 * What somebody asks for, before it is checked.
 *
 * @param site null for the initiator's own
 * @param onBehalfOf login of the person it is for, null for oneself
 */
public record RequestDraft(String kind, String site, Map<String, Object> fields, String onBehalfOf) {}
