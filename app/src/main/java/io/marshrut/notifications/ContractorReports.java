package io.marshrut.notifications;

import io.marshrut.contractors.ContractorNews;
import io.marshrut.notifications.Notifier.Told;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the performer of a stage is told of the contractor who works for them. */
@Component
class ContractorReports {

    private final Notifier notifier;

    ContractorReports(Notifier notifier) {
        this.notifier = notifier;
    }

    @EventListener
    void told(ContractorNews news) {
        notifier.tell(
                news.people(),
                new Told(
                        "contractor."
                                + news.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "/requests/" + news.order().requestId(),
                        news.number(),
                        news.order().company(),
                        news.text()));
    }
}
