package io.marshrut.directory;

import io.marshrut.shared.Grant;

/** Told inside the transaction in which somebody loses a role. */
public record GrantRevoked(String login, Grant grant) {}
