package io.marshrut.documentpackages;

import java.util.UUID;

/** Something that lists show of a package has changed. */
public record PackageChanged(UUID id) {}
