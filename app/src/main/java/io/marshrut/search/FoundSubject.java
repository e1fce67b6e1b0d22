package io.marshrut.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/** What a hit brings back of a subject. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FoundSubject(
        String type,
        String id,
        String title,
        String number,
        LocalDate date,
        String documentType,
        String site,
        String counterparty,
        String state) {}
