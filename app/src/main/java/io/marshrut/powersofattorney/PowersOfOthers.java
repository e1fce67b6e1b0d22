package io.marshrut.powersofattorney;

import io.marshrut.access.GuardedThings;
import io.marshrut.shared.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Powers of attorney are known to their holders, to who asked for them, and to those who keep them. */
@Component
class PowersOfOthers implements GuardedThings {

    private final PowersOfAttorney powers;
    private final PowerTitles titles;

    PowersOfOthers(PowersOfAttorney powers, PowerTitles titles) {
        this.powers = powers;
        this.titles = titles;
    }

    @Override
    public boolean keepsFrom(Caller caller, UUID id) {
        return !powers.mayRead(caller, id) && !titles.of(List.of(id.toString())).isEmpty();
    }
}
