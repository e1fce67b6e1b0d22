package io.marshrut.powersofattorney;

import io.marshrut.requests.RequestLink;
import io.marshrut.requests.RequestLinks;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The card of a request leads to the power of attorney that came of it. */
@Component
class PowersOfRequest implements RequestLinks {

    private final PowersOfAttorney powers;
    private final Texts texts;

    PowersOfRequest(PowersOfAttorney powers, Texts texts) {
        this.powers = powers;
        this.texts = texts;
    }

    @Override
    public List<RequestLink> of(Caller caller, UUID request) {
        return powers.ofRequest(caller, request).stream()
                .map(power -> new RequestLink(
                        texts.both("powersofattorney.number", power.number()), "/powers-of-attorney/" + power.id()))
                .toList();
    }
}
