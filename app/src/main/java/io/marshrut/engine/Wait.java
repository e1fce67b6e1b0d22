package io.marshrut.engine;

import io.marshrut.shared.LocalText;
import java.time.Instant;

/**
 * A moment that a case waits for (ожидание).
 *
 * @param key id of the event in the model
 */
public record Wait(String key, LocalText title, Instant until) {}
