package io.marshrut.search;

import java.time.LocalDate;

/** What is searched for; each filter only where it is given. */
public record SearchQuestion(
        String words,
        String type,
        String documentType,
        String site,
        String counterpartyInn,
        String counterparty,
        String stage,
        String state,
        Integer year,
        LocalDate from,
        LocalDate to) {}
