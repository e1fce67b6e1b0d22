package io.marshrut.absences;

import io.marshrut.directory.Absence;
import java.util.List;

/**
 * An absence that was accepted, with what its author should know at once.
 *
 * @param notices in the author's language: a deputy who is away then, too; nobody who stands in
 */
public record EnteredAbsence(Absence absence, List<String> notices) {}
