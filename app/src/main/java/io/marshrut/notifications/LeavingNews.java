package io.marshrut.notifications;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Absence;
import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.leaving.SomebodyLeft;
import io.marshrut.notifications.Notifier.Told;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who left is reported to the administrators and the head; who named them as a deputy learns that they are gone. */
@Component
class LeavingNews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Notifier notifier;
    private final Directory directory;
    private final Permissions permissions;

    LeavingNews(Notifier notifier, Directory directory, Permissions permissions) {
        this.notifier = notifier;
        this.directory = directory;
        this.permissions = permissions;
    }

    @EventListener
    void left(SomebodyLeft event) {
        Employee person = event.person();
        Set<String> readers = permissions.rolesWith(Permission.ADMINISTER).stream()
                .flatMap(role -> directory.holdersOf(role).stream())
                .map(Employee::login)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        head(person).forEach(readers::add);
        notifier.tell(
                readers,
                new Told(
                        "person.left",
                        "/admin/leaving/" + person.login(),
                        person.name(),
                        event.handed(),
                        event.holdings().headed().size(),
                        event.holdings().deputyIn().size(),
                        event.holdings().openRequests()));
        for (Absence absence : event.holdings().deputyIn()) {
            notifier.tell(
                    List.of(absence.employee()),
                    new Told(
                            "person.deputy-left",
                            "/absences",
                            person.shortName(),
                            DAY.format(absence.firstDay()),
                            DAY.format(absence.lastDay())));
        }
    }

    /** The nearest head above somebody who is not they themselves and can sign in. */
    private List<String> head(Employee person) {
        Map<String, Department> all =
                directory.departments().stream().collect(Collectors.toMap(Department::code, Function.identity()));
        return directory.above(person.department()).stream()
                .map(all::get)
                .map(Department::head)
                .filter(Objects::nonNull)
                .filter(login -> directory.find(login).filter(Employee::active).isPresent())
                .limit(1)
                .toList();
    }
}
