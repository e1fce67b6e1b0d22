package io.marshrut.documentpackages;

import java.util.List;
import java.util.UUID;

/** A package and the documents in it, for what follows its release. */
public record PackageContent(DocumentPackage held, List<UUID> documents) {}
