package io.marshrut.powersofattorney.rest;

import io.marshrut.documents.DocumentCard;
import io.marshrut.powersofattorney.PowerOfAttorney;
import io.marshrut.powersofattorney.PowerState;
import io.marshrut.powersofattorney.PowerView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Powers of attorney as programs see them. */
final class PowerAnswer {

    private PowerAnswer() {}

    /** One in a list. */
    record Line(
            UUID id,
            String number,
            PowerState state,
            String purpose,
            String holder,
            String holderName,
            LocalDate issuedOn,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate revokedOn,
            String site,
            String initiator) {

        static Line of(PowerOfAttorney power) {
            return new Line(
                    power.id(),
                    power.number(),
                    power.state(),
                    power.purpose(),
                    power.holder(),
                    power.holderName(),
                    power.issuedOn(),
                    power.startsOn(),
                    power.endsOn(),
                    power.revokedOn(),
                    power.site(),
                    power.initiator());
        }
    }

    /** @param key null for what was written freely */
    record Action(String key, String text) {}

    /** One with everything. */
    record Card(
            UUID id,
            String number,
            PowerState state,
            UUID requestId,
            String purpose,
            String holder,
            String holderName,
            String holderPosition,
            String passport,
            List<Action> actions,
            String beforeWhom,
            LocalDate issuedOn,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean substitution,
            int originals,
            String site,
            String initiator,
            Instant signedAt,
            String signedBy,
            Instant handedAt,
            String handedBy,
            LocalDate revokedOn,
            String revokedBy,
            String revocation,
            UUID renews,
            UUID paper,
            UUID scan) {

        static Card of(PowerView view, Locale language) {
            PowerOfAttorney power = view.power();
            return new Card(
                    power.id(),
                    power.number(),
                    power.state(),
                    power.requestId(),
                    power.purpose(),
                    power.holder(),
                    power.holderName(),
                    power.holderPosition(),
                    power.passport(),
                    power.actions().stream()
                            .map(one -> new Action(one.key(), one.text().in(language)))
                            .toList(),
                    power.beforeWhom(),
                    power.issuedOn(),
                    power.startsOn(),
                    power.endsOn(),
                    power.substitution(),
                    power.originals(),
                    power.site(),
                    power.initiator(),
                    power.signedAt(),
                    power.signedBy(),
                    power.handedAt(),
                    power.handedBy(),
                    power.revokedOn(),
                    power.revokedBy(),
                    power.revocation(),
                    view.renewed() == null ? null : view.renewed().id(),
                    document(view.paper()),
                    document(view.scan()));
        }
    }

    private static UUID document(DocumentCard document) {
        return document == null ? null : document.id();
    }
}
