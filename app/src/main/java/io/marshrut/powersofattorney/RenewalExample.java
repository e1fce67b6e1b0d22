package io.marshrut.powersofattorney;

import io.marshrut.directory.Directory;
import io.marshrut.requests.FormExample;
import io.marshrut.requests.Requests;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A power of attorney is prolonged (продление) by another one like it: its term cannot be changed once it is signed. The
 * new one begins where the former ends.
 */
@Component
class RenewalExample implements FormExample {

    private final PowersOfAttorney powers;
    private final Requests requests;
    private final Directory directory;
    private final Clock clock;

    RenewalExample(PowersOfAttorney powers, Requests requests, Directory directory, Clock clock) {
        this.powers = powers;
        this.requests = requests;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return PowerOfAttorney.KIND;
    }

    @Override
    public Map<String, Object> like(Caller caller, String reference) {
        UUID id = Ids.parse(reference).orElseThrow(Problem::notFound);
        PowerOfAttorney former = powers.get(caller, id).power();
        Map<String, Object> fields = new HashMap<>(
                requests.get(Caller.system(), former.requestId()).request().fields());
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), directory.site(former.site()).zone());
        boolean runs = former.isInForce()
                && former.revokedOn() == null
                && !former.endsOn().isBefore(today);
        fields.put(AskedPower.FROM, (runs ? former.endsOn().plusDays(1) : today).toString());
        fields.remove(AskedPower.UNTIL);
        fields.put(AskedPower.RENEWS, former.number());
        return fields;
    }
}
