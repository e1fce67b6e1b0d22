package io.marshrut.claims;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Site;
import io.marshrut.sla.Sla;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Days of claims: what today is where one lies, and which days the calendar of those who answer has off. */
@Component
class ClaimDays {

    private static final List<String> ANSWERING = List.of("lawyer");

    private final Directory directory;
    private final Sla sla;
    private final Clock clock;

    ClaimDays(Directory directory, Sla sla, Clock clock) {
        this.directory = directory;
        this.sla = sla;
        this.clock = clock;
    }

    LocalDate today(String site) {
        return LocalDate.ofInstant(clock.instant(), directory.site(site).zone());
    }

    /** The lawyers' office works by the official calendar; a store that is open on Sundays moves no term. */
    ClaimTerm term(ClaimTerm.Facts facts) {
        Site office = directory.site(sla.performingSite(ANSWERING, null));
        return ClaimTerm.of(facts, day -> sla.worksOn(office, day));
    }

    ClaimTerm term(Claim claim, ConfirmedClaim said) {
        return term(new ClaimTerm.Facts(
                said.claimantKind(),
                said.demandKind(),
                said.extraCheck(),
                said.answerDays(),
                claim.receivedOn(),
                said.sentOn(),
                said.claimDate()));
    }
}
