package io.marshrut.notifications;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.notifications.Notifier.Told;
import io.marshrut.requests.RequestAnswered;
import io.marshrut.requests.RequestClosed;
import io.marshrut.requests.RequestCommented;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.RequestSubmitted;
import io.marshrut.requests.RequestWatched;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.requests.Watchers;
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
    private final Watchers watchers;

    RequestNews(Notifier notifier, Directory directory, WorkItems workItems, Watchers watchers) {
        this.notifier = notifier;
        this.directory = directory;
        this.workItems = workItems;
        this.watchers = watchers;
    }

    @EventListener
    void submitted(RequestSubmitted event) {
        ServiceRequest request = event.request();
        if (request.initiator().equals(request.author())) {
            notifier.tell(List.of(request.initiator()), told("request.submitted", request));
            return;
        }
        notifier.tell(List.of(request.initiator()), told("request.submitted-for", request, name(request.author())));
    }

    @EventListener
    void watched(RequestWatched event) {
        notifier.tell(List.of(event.login()), told("watched.invited", event.request(), name(event.by())));
    }

    @EventListener
    void answered(RequestAnswered event) {
        notifier.tell(List.of(event.askedBy()), told("request.answered", event.request(), event.answer()));
        // the answer is the initiator's, who may have asked themselves
        Set<String> known =
                new HashSet<>(List.of(event.askedBy(), event.request().initiator()));
        tellWatchers(known, told("watched.answered", event.request(), event.answer()), event.request());
    }

    @EventListener
    void commented(RequestCommented event) {
        Set<String> people = around(event.request());
        people.remove(event.by());
        String author = name(event.by());
        notifier.tell(people, told("request.commented", event.request(), author, event.text()));
        people.add(event.by());
        tellWatchers(people, told("watched.commented", event.request(), author, event.text()), event.request());
    }

    @EventListener
    void closed(RequestClosed event) {
        Set<String> people = event.request().status() == RequestStatus.WITHDRAWN
                ? around(event.request())
                : new HashSet<>(
                        List.of(event.request().initiator(), event.request().author()));
        people.remove(event.by());
        if (event.master() != null) {
            String code = "request." + event.request().status().name().toLowerCase(Locale.ROOT) + "-with-master";
            notifier.tell(people, told(code, event.request(), event.master()));
            return;
        }
        String end = event.request().status().name().toLowerCase(Locale.ROOT);
        notifier.tell(people, told("request." + end, event.request()));
        people.add(event.by());
        tellWatchers(people, told("watched." + end, event.request()), event.request());
    }

    /** Those who follow the request and were not told otherwise. */
    private void tellWatchers(Set<String> known, Told told, ServiceRequest request) {
        Set<String> people = new HashSet<>(watchers.toTell(request.id()));
        people.removeAll(known);
        notifier.tell(people, told);
    }

    private String name(String login) {
        return directory.find(login).map(Employee::shortName).orElse(login);
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
        return new Told(code, "/requests/" + request.id(), args);
    }
}
