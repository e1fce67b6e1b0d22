package io.marshrut.documentpackages;

import java.util.UUID;

/** A package went through the gate and may leave for the accounting system; announced inside the transaction. */
public record PackageReleased(UUID id) {}
