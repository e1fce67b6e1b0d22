package io.marshrut.notifications;

import io.marshrut.notifications.Notifier.Told;
import io.marshrut.powersofattorney.PowerNews;
import io.marshrut.powersofattorney.PowerOfAttorney;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the people around a power of attorney are told: it is in force, ends, has ended, is revoked. */
@Component
class PowerOfAttorneyNews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Notifier notifier;

    PowerOfAttorneyNews(Notifier notifier) {
        this.notifier = notifier;
    }

    @EventListener
    void told(PowerNews news) {
        PowerOfAttorney power = news.power();
        notifier.tell(
                news.people(),
                new Told(
                        "power." + news.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "/powers-of-attorney/" + power.id(),
                        power.number(),
                        power.holderName(),
                        DAY.format(news.day()),
                        news.daysLeft(),
                        power.revocation() == null ? "" : power.revocation()));
    }
}
