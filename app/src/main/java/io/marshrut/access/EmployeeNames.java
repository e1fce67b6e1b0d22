package io.marshrut.access;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.journal.PeopleNames;
import io.marshrut.shared.Paged;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of employees for the journal. */
@Component
class EmployeeNames implements PeopleNames {

    private final Directory directory;

    EmployeeNames(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Map<String, String> shortNames(Collection<String> logins) {
        return directory.employees(logins).values().stream()
                .collect(Collectors.toMap(Employee::login, Employee::shortName));
    }

    @Override
    public Collection<String> logins(String words, int limit) {
        return directory.employees(words, null, null, new Paged.Request(0, limit)).items().stream()
                .map(Employee::login)
                .toList();
    }
}
