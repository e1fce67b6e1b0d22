package io.marshrut.leaving;

import io.marshrut.directory.Employee;
import io.marshrut.shared.Paged;
import io.marshrut.worklist.Handover;

/** What became of all that somebody held (отчёт об уходе). */
public record LeaverReport(Leaver leaver, Employee person, Paged<Handover> items, Holdings holdings) {}
