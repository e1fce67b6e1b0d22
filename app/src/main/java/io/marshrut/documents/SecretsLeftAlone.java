package io.marshrut.documents;

import java.util.Set;
import java.util.UUID;

/** Secret documents were found that nobody sees any more who could do something about them. */
public record SecretsLeftAlone(Set<UUID> documents) {}
