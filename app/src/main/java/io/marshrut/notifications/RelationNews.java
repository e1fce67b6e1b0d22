package io.marshrut.notifications;

import io.marshrut.notifications.Notifier.Told;
import io.marshrut.relations.AwaitedEnded;
import io.marshrut.relations.MasterMoved;
import io.marshrut.relations.RequestMerged;
import io.marshrut.relations.RequestSeparated;
import io.marshrut.relations.WaitBegan;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Texts;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people are told of requests that belong together: numbers and states, never what the other one is about. */
@Component
class RelationNews {

    private final Notifier notifier;
    private final WorkItems workItems;
    private final Texts texts;

    RelationNews(Notifier notifier, WorkItems workItems, Texts texts) {
        this.notifier = notifier;
        this.workItems = workItems;
        this.texts = texts;
    }

    @EventListener
    void merged(RequestMerged event) {
        Set<String> people = owners(event.repeat());
        people.remove(event.by());
        notifier.tell(
                people, told("request.merged", event.repeat(), event.master().number()));
    }

    @EventListener
    void separated(RequestSeparated event) {
        Set<String> people = owners(event.repeat());
        people.remove(event.by());
        notifier.tell(
                people, told("request.separated", event.repeat(), event.master().number()));
    }

    @EventListener
    void moved(MasterMoved event) {
        LocalText stage = event.stage();
        notifier.tell(
                owners(event.repeat()),
                told(
                        "request.master-moved",
                        event.repeat(),
                        event.master().number(),
                        stage.ru(),
                        stage.in(Locale.ENGLISH)));
    }

    @EventListener
    void awaited(WaitBegan event) {
        Set<String> people = holders(event.awaited());
        people.remove(event.by());
        notifier.tell(
                people, told("request.awaited", event.awaited(), event.waiting().number()));
    }

    @EventListener
    void ended(AwaitedEnded event) {
        String state = "requests.status." + event.ended().status();
        Set<String> performers = holders(event.request());
        notifier.tell(
                // what nobody has taken yet was somebody's concern all the same
                performers.isEmpty() ? Set.of(event.linkedBy()) : performers,
                told(
                        event.waits() == 0 ? "request.free" : "request.waits-on",
                        event.request(),
                        event.ended().number(),
                        texts.get(state, Locale.forLanguageTag("ru")).toLowerCase(Locale.ROOT),
                        texts.get(state, Locale.ENGLISH).toLowerCase(Locale.ROOT),
                        event.waits()));
    }

    private static Set<String> owners(ServiceRequest request) {
        return new HashSet<>(List.of(request.initiator(), request.author()));
    }

    private Set<String> holders(ServiceRequest request) {
        return workItems.pendingOf("request", List.of(request.id())).stream()
                .map(WorkItem::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Told told(String code, ServiceRequest request, Object... more) {
        Object[] args = new Object[2 + more.length];
        args[0] = request.number();
        args[1] = request.title();
        System.arraycopy(more, 0, args, 2, more.length);
        return new Told(code, "/requests/" + request.id(), args);
    }
}
