package io.marshrut.claims;

import java.util.UUID;

/** Something about a claim changed. */
public record ClaimChanged(UUID id) {}
