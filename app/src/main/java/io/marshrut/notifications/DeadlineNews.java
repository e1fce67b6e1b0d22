package io.marshrut.notifications;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.notifications.Notifier.Told;
import io.marshrut.sla.SlaAlarm;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItemAlarm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whom a deadline concerns. A warning and a breach go to who holds the item, or to the group while nobody does. A breach
 * escalates to whom the stage names, then to the head of the department that does the work, again and again.
 */
@Component
class DeadlineNews {

    private static final String ROLE = "role:";

    private final Notifier notifier;
    private final Directory directory;

    DeadlineNews(Notifier notifier, Directory directory) {
        this.notifier = notifier;
        this.directory = directory;
    }

    @EventListener
    void rang(WorkItemAlarm alarm) {
        WorkItem item = alarm.item();
        Set<String> people = concerned(alarm);
        String holder = Optional.ofNullable(item.assignee())
                .flatMap(directory::find)
                .map(Employee::shortName)
                .orElse("—");
        notifier.tell(
                people,
                new Told(
                        code(alarm.kind()),
                        "/tasks/" + item.id(),
                        item.subject().number(),
                        item.subject().title(),
                        item.stage().ru(),
                        item.stage().en() == null
                                ? item.stage().ru()
                                : item.stage().en(),
                        holder,
                        alarm.level()));
    }

    private Set<String> concerned(WorkItemAlarm alarm) {
        WorkItem item = alarm.item();
        if (item.isByName()) {
            // that something is late with a secret document is told to nobody whom it does not name
            return item.assignee() == null || alarm.kind() == SlaAlarm.Kind.ESCALATION
                    ? item.names()
                    : Set.of(item.assignee());
        }
        return switch (alarm.kind()) {
            case WARNING, BREACH -> workers(item);
            case ESCALATION -> escalation(item, alarm.level() == 1 ? alarm.escalateTo() : "head");
        };
    }

    private Set<String> workers(WorkItem item) {
        return item.assignee() == null ? holders(item, item.groups().stream()) : Set.of(item.assignee());
    }

    /** A role without people, nobody's superior, a department without a head lead to the next one up: none is lost. */
    private Set<String> escalation(WorkItem item, String target) {
        Set<String> people = new LinkedHashSet<>();
        if (target.startsWith(ROLE)) {
            people.addAll(holders(item, Stream.of(target.substring(ROLE.length()))));
        }
        if (target.equals("superior") && item.assignee() != null) {
            directory
                    .find(item.assignee())
                    .map(Employee::superior)
                    .filter(this::isActive)
                    .ifPresent(people::add);
        }
        if (people.isEmpty()) {
            heads(item).forEach(people::add);
        }
        return people;
    }

    private List<String> heads(WorkItem item) {
        List<String> heads = item.groups().stream()
                .map(directory::serving)
                .flatMap(Optional::stream)
                .map(department -> department.head())
                .filter(Objects::nonNull)
                .filter(this::isActive)
                .toList();
        return heads.isEmpty()
                ? directory.departments().stream()
                        .filter(department -> department.parent() == null && department.head() != null)
                        .map(department -> department.head())
                        .filter(this::isActive)
                        .toList()
                : heads;
    }

    private boolean isActive(String login) {
        return directory.find(login).filter(Employee::active).isPresent();
    }

    private Set<String> holders(WorkItem item, Stream<String> roles) {
        return roles.flatMap(role -> directory.holdersOf(role, item.place()).stream())
                .map(Employee::login)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String code(SlaAlarm.Kind kind) {
        return switch (kind) {
            case WARNING -> "deadline.warning";
            case BREACH -> "deadline.breach";
            case ESCALATION -> "deadline.escalation";
        };
    }
}
