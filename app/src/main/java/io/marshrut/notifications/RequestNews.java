package io.marshrut.notifications;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.notifications.Notifier.Told;
import io.marshrut.requests.RequestAnswered;
import io.marshrut.requests.RequestClosed;
import io.marshrut.requests.RequestCommented;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.RequestSubmitted;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the people around a request are told. */
@Component
class RequestNews {

    private final Notifier notifier;
    private final Directory directory;
    private final WorkItems workItems;

    RequestNews(Notifier notifier, Directory directory, WorkItems workItems) {
        this.notifier = notifier;
        this.directory = directory;
        this.workItems = workItems;
    }

    @EventListener
    void submitted(RequestSubmitted event) {
        ServiceRequest request = event.request();
        notifier.tell(List.of(request.initiator()), told("submitted", request));
    }

    @EventListener
    void answered(RequestAnswered event) {
        notifier.tell(List.of(event.askedBy()), told("answered", event.request(), event.answer()));
    }

    @EventListener
    void commented(RequestCommented event) {
        Set<String> people = around(event.request());
        people.remove(event.by());
        String author = directory.find(event.by()).map(Employee::shortName).orElse(event.by());
        notifier.tell(people, told("commented", event.request(), author, event.text()));
    }

    @EventListener
    void closed(RequestClosed event) {
        Set<String> people = event.request().status() == RequestStatus.WITHDRAWN
                ? around(event.request())
                : new HashSet<>(
                        List.of(event.request().initiator(), event.request().author()));
        people.remove(event.by());
        notifier.tell(people, told(event.request().status().name().toLowerCase(Locale.ROOT), event.request()));
    }

    /** Initiator, author and everybody who holds or held one of its items. */
    private Set<String> around(ServiceRequest request) {
        Set<String> people = new HashSet<>(List.of(request.initiator(), request.author()));
        workItems.of("request", request.id()).stream()
                .map(WorkItem::assignee)
                .filter(Objects::nonNull)
                .forEach(people::add);
        people.remove(Caller.SYSTEM);
        return people;
    }

    private static Told told(String code, ServiceRequest request, Object... more) {
        Object[] args = new Object[2 + more.length];
        args[0] = request.number();
        args[1] = request.title();
        System.arraycopy(more, 0, args, 2, more.length);
        return new Told("request." + code, "/requests/" + request.id(), args);
    }
}
