package io.marshrut.notifications;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.notifications.Notifier.Told;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItemAssigned;
import io.marshrut.worklist.WorkItemHandedOn;
import io.marshrut.worklist.WorkItemOpened;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people are told when something begins to wait for them. */
@Component
class TaskNews {

    private final Notifier notifier;
    private final Directory directory;

    TaskNews(Notifier notifier, Directory directory) {
        this.notifier = notifier;
        this.directory = directory;
    }

    @EventListener
    void opened(WorkItemOpened event) {
        WorkItem item = event.item();
        if (item.assignee() != null) {
            boolean question = item.stageKey().equals("answer");
            notifier.tell(List.of(item.assignee()), told(question ? "task.question" : "task.opened", item, ""));
            return;
        }
        Set<Employee> people = new LinkedHashSet<>();
        if (item.isByName()) {
            notifier.tell(item.names(), told("task.offered", item, ""));
            return;
        }
        item.groups().forEach(group -> people.addAll(directory.holdersOf(group, item.place())));
        notifier.tellPeople(people, told("task.offered", item, ""));
    }

    @EventListener
    void assigned(WorkItemAssigned event) {
        if (event.by().equals(event.item().assignee())) {
            return;
        }
        String by = directory.find(event.by()).map(Employee::shortName).orElse(event.by());
        notifier.tell(List.of(event.item().assignee()), told("task.delegated", event.item(), by));
    }

    /** What is meant for nobody from the beginning is told as any other item when it opens. */
    @EventListener
    void handedOn(WorkItemHandedOn event) {
        WorkItem item = event.item();
        if (event.justOpened()) {
            return;
        }
        if (item.assignee() != null) {
            notifier.tell(List.of(item.assignee()), handed("task.handed-on", item));
            return;
        }
        Set<Employee> people = new LinkedHashSet<>();
        item.groups().forEach(group -> people.addAll(directory.holdersOf(group, item.place())));
        notifier.tellPeople(people, handed("task.returned", item));
    }

    private static Told handed(String code, WorkItem item) {
        return new Told(
                code,
                "/tasks/" + item.id(),
                item.subject().number(),
                item.subject().title(),
                item.because().ru(),
                item.because().in(Locale.ENGLISH));
    }

    private static Told told(String code, WorkItem item, String by) {
        return new Told(
                code,
                "/tasks/" + item.id(),
                item.subject().number(),
                item.subject().title(),
                item.stage().ru(),
                item.stage().en() == null ? item.stage().ru() : item.stage().en(),
                by);
    }
}
