package io.marshrut.contractors;

import java.time.Instant;

/** What was written about an order: a remark of ours or a comment of the contractor. */
public record OrderMessage(boolean byUs, Instant at, String text) {}
