package io.marshrut.notifications;

import io.marshrut.approvals.QuestionAnswered;
import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractClosed;
import io.marshrut.contracts.ContractTermNews;
import io.marshrut.notifications.Notifier.Told;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the people around a contract are told, beside the tasks that come to them. */
@Component
class ContractNews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Notifier notifier;

    ContractNews(Notifier notifier) {
        this.notifier = notifier;
    }

    @EventListener
    void closed(ContractClosed event) {
        Contract contract = event.contract();
        notifier.tell(
                List.of(contract.initiator()), told(contract.status().name().toLowerCase(Locale.ROOT), contract));
    }

    @EventListener
    void answered(QuestionAnswered event) {
        notifier.tell(
                List.of(event.askedBy()),
                new Told(
                        "contract.answered",
                        "/contracts/" + event.approval().subjectId(),
                        event.approval().number(),
                        event.approval().title(),
                        event.answer()));
    }

    /** The initiator, and whoever heads the department, where that is another. */
    @EventListener
    void term(ContractTermNews event) {
        Contract contract = event.contract();
        Set<String> people = new LinkedHashSet<>(List.of(contract.initiator()));
        if (event.head() != null) {
            people.add(event.head());
        }
        notifier.tell(
                people,
                told(
                        event.what().name().toLowerCase(Locale.ROOT),
                        contract,
                        DAY.format(event.day()),
                        event.daysLeft()));
    }

    private static Told told(String code, Contract contract, Object... more) {
        Object[] args = new Object[2 + more.length];
        args[0] = contract.number();
        args[1] = contract.title();
        System.arraycopy(more, 0, args, 2, more.length);
        return new Told("contract." + code, "/contracts/" + contract.id(), args);
    }
}
