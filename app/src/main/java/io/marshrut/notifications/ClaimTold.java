package io.marshrut.notifications;

import io.marshrut.claims.Claim;
import io.marshrut.claims.ClaimNews;
import io.marshrut.notifications.Notifier.Told;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the people around a claim are told: it is read, due, overdue, answered. No mail names a claimant. */
@Component
class ClaimTold {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Notifier notifier;

    ClaimTold(Notifier notifier) {
        this.notifier = notifier;
    }

    @EventListener
    void told(ClaimNews news) {
        Claim claim = news.claim();
        notifier.tell(
                news.people(),
                new Told(
                        "claim." + news.what().name().toLowerCase(Locale.ROOT),
                        "/claims/" + claim.id(),
                        claim.number(),
                        DAY.format(claim.term().dueOn()),
                        Math.abs(news.daysLeft())));
    }
}
