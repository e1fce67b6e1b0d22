package io.marshrut.contractors;

import io.marshrut.contractors.ContractorNews.What;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Origin;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.Worklist;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What a contractor answers by their link: accept, decline, write, report done. Each is told on the request's timeline with
 * the company as who did it, and to the performer. Whatever is sent twice is done once. Methods throw 404 where the link does
 * not work.
 */
@Service
public class ContractorAnswers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int FARTHEST_DAYS = 365;

    private final LinkedOrders links;
    private final OrderRows rows;
    private final OrderMessages messages;
    private final OrderPlace place;
    private final Worklist worklist;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    ContractorAnswers(
            LinkedOrders links,
            OrderRows rows,
            OrderMessages messages,
            OrderPlace place,
            Worklist worklist,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.links = links;
        this.rows = rows;
        this.messages = messages;
        this.place = place;
        this.worklist = worklist;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Takes the work, or names another day for work that was taken.
     *
     * @param expectedOn ISO date of the day on which it will be done
     * @throws Problem 422 on {@code expectedOn}
     */
    public void accept(String token, String expectedOn, Origin origin) {
        ContractorOrder shown = links.working(token);
        LocalDate expected = day(expectedOn, place.today(place.request(shown).site()));
        transactions.run(() -> {
            ContractorOrder order = links.held(shown.id());
            boolean first = order.state() == OrderState.SENT;
            if (!first && expected.equals(order.expectedOn())) {
                return;
            }
            rows.answered(order.id(), first ? OrderState.ACCEPTED : order.state(), expected, null);
            record(order, origin, first ? "contractor.accepted" : "contractor.promised")
                    .detail("what.ru", DAY.format(expected))
                    .detail("what.en", DAY.format(expected))
                    .write();
            tell(order, first ? What.ACCEPTED : What.PROMISED, DAY.format(expected));
        });
    }

    /** Does not take the work, or gives it back. @throws Problem 422 on {@code reason}; 409 where it is reported done */
    public void decline(String token, String reason, Origin origin) {
        ContractorOrder shown = links.working(token);
        String words = Comments.required("reason", reason);
        transactions.run(() -> {
            ContractorOrder order = links.held(shown.id());
            if (order.state() == OrderState.DONE) {
                throw Problem.conflict("contractor_reported");
            }
            rows.answered(order.id(), OrderState.DECLINED, order.expectedOn(), words);
            record(order, origin, "contractor.declined").comment(words).write();
            tell(order, What.DECLINED, words);
        });
    }

    /** @param once mark of the form @throws Problem 422 on {@code text} */
    public void comment(String token, String text, String once, Origin origin) {
        ContractorOrder shown = links.working(token);
        String words = Comments.required("text", text);
        transactions.run(() -> {
            ContractorOrder order = links.held(shown.id());
            if (messages.add(order.id(), false, words, once)) {
                record(order, origin, "contractor.commented").comment(words).write();
                tell(order, What.COMMENTED, words);
            }
        });
    }

    /**
     * Reports the work done; the performer decides what becomes of it.
     *
     * @throws Problem 409 {@code contractor_accept_first}; 422 naming the documents of the stage that are missing
     */
    public void done(String token, Origin origin) {
        ContractorOrder shown = links.working(token);
        transactions.run(() -> {
            ContractorOrder order = links.held(shown.id());
            if (order.state() == OrderState.DONE) {
                return;
            }
            if (!order.state().isTaken()) {
                throw Problem.conflict("contractor_accept_first");
            }
            requireDocuments(place.item(order));
            rows.done(order.id());
            record(order, origin, "contractor.done").write();
            tell(order, What.DONE, "");
        });
    }

    private void requireDocuments(WorkItem item) {
        Set<String> present = worklist.presentDocuments(List.of(item)).getOrDefault(item.id(), Set.of());
        List<FieldError> missing = item.requiredDocuments().stream()
                .filter(document -> !present.contains(document.key()))
                .map(document -> FieldError.of(
                        document.key(),
                        "document_missing",
                        document.title().ru(),
                        document.title().en()))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid("required_documents_missing", missing);
        }
    }

    private static LocalDate day(String typed, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(typed == null ? "" : typed.strip());
            if (!day.isBefore(today) && !day.isAfter(today.plusDays(FARTHEST_DAYS))) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below like a day that cannot be
        }
        throw Problem.invalid(List.of(FieldError.of("expectedOn", "contractor_day")));
    }

    private Journal.Record record(ContractorOrder order, Origin origin, String event) {
        return journal.record(
                        Caller.outsider(order.id(), order.company(), origin.toString()),
                        Subject.of(ContractorOrders.REQUEST, order.requestId()),
                        event)
                .inStage(order.stageKey(), order.stage())
                .detail("name", order.company());
    }

    private void tell(ContractorOrder order, What what, String text) {
        events.publishEvent(new ContractorNews(
                what, order, place.request(order).number(), place.told(order.itemId(), order.orderedBy()), text));
    }
}
