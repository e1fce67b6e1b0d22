package io.marshrut.learnedplaces;

import io.marshrut.ocr.model.Box;
import java.time.Instant;
import java.util.UUID;

/**
 * What stands at a learned place.
 *
 * @param proven the place was right often enough that nobody need look
 */
public record LearnedReading(UUID place, String value, int page, Box box, Instant learnedAt, boolean proven) {}
