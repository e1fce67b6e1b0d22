package io.marshrut.requests;

import java.util.UUID;

/** Something about a request changed that search shows: its state, its stage, a file, a comment. */
public record RequestChanged(UUID requestId) {}
