package io.marshrut.powersofattorney;

import java.util.UUID;

/** Something about a power of attorney changed that search shows. */
public record PowerChanged(UUID id) {}
