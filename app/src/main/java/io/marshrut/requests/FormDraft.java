package io.marshrut.requests;

import java.time.Instant;
import java.util.Map;

/**
 * A form that was begun and not sent (черновик).
 *
 * @param fields as typed: nothing is checked before it is sent
 * @param site null where none was chosen
 * @param onBehalfOf null for oneself
 */
public record FormDraft(String kind, Map<String, Object> fields, String site, String onBehalfOf, Instant savedAt) {}
