package io.marshrut.claims;

import io.marshrut.access.GuardedThings;
import io.marshrut.shared.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Claims are known to who brought them, who works on them, and to those who keep them. */
@Component
class ClaimsOfOthers implements GuardedThings {

    private final Claims claims;
    private final ClaimTitles titles;

    ClaimsOfOthers(Claims claims, ClaimTitles titles) {
        this.claims = claims;
        this.titles = titles;
    }

    @Override
    public boolean keepsFrom(Caller caller, UUID id) {
        return !claims.mayRead(caller, id) && !titles.of(List.of(id.toString())).isEmpty();
    }
}
