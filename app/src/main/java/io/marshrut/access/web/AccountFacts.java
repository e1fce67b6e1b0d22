package io.marshrut.access.web;

import io.marshrut.access.AccountLinks;
import io.marshrut.access.SignInLocks;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What the card of a person tells of its account, {@code accountFacts} in templates. */
@Component("accountFacts")
public class AccountFacts {

    private final SignInLocks locks;
    private final AccountLinks links;

    AccountFacts(SignInLocks locks, AccountLinks links) {
        this.locks = locks;
        this.links = links;
    }

    /** Until when the login takes no password; null where it does. */
    public Instant closedUntil(String login) {
        return locks.closedUntil(login).orElse(null);
    }

    /** Whether invitations can be sent at all. */
    public boolean mailGoesOut() {
        return links.goOut();
    }
}
