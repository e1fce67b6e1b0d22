package io.marshrut.leaving;

import java.time.Instant;

/**
 * Somebody who was blocked (выбывший), or is back since.
 *
 * @param department code
 * @param blockedAt null for who is back
 * @param handed how many of their items went on by rule
 */
public record Leaver(String login, String department, boolean active, Instant blockedAt, String reason, long handed) {}
