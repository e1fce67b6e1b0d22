package io.marshrut.exchange;

import io.marshrut.powersofattorney.PowerNews;
import io.marshrut.powersofattorney.PowerOfAttorney;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells partners of powers of attorney that came into force or were revoked; never of the holder's passport. */
@Component
class TellPowers {

    private final Outbox outbox;
    private final MessageWriting writing;

    TellPowers(Outbox outbox, MessageWriting writing) {
        this.outbox = outbox;
        this.writing = writing;
    }

    @EventListener
    void happened(PowerNews event) {
        switch (event.what()) {
            case ACTIVE -> tell(event.power(), MessageKind.POWER_ISSUED);
            case REVOKED -> tell(event.power(), MessageKind.POWER_REVOKED);
            default -> {
                // that its term is near is nothing to the accounting system
            }
        }
    }

    private void tell(PowerOfAttorney power, MessageKind kind) {
        Outbox.News news = new Outbox.News(kind, PowerOfAttorney.SUBJECT, power.id(), power.number(), power.number());
        outbox.tell(
                news,
                (id, at) -> writing.write(
                        news, id, at, "/powers-of-attorney/" + power.id(), "powerOfAttorney", facts(power)));
    }

    private static Map<String, Object> facts(PowerOfAttorney power) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", power.number());
        facts.put("state", power.state().name());
        facts.put("site", power.site());
        facts.put("holder", power.holder());
        facts.put("holderName", power.holderName());
        facts.put("holderPosition", power.holderPosition());
        facts.put(
                "actions",
                power.actions().stream().map(action -> action.text().ru()).toList());
        facts.put("issuedOn", MessageWriting.text(power.issuedOn()));
        facts.put("startsOn", MessageWriting.text(power.startsOn()));
        facts.put("endsOn", MessageWriting.text(power.endsOn()));
        facts.put("revokedOn", MessageWriting.text(power.revokedOn()));
        return facts;
    }
}
