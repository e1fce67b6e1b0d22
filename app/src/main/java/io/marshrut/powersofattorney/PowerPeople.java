package io.marshrut.powersofattorney;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is told what becomes of a power of attorney. */
@Component
class PowerPeople {

    private static final String LAWYER = "lawyer";

    private final Directory directory;

    PowerPeople(Directory directory) {
        this.directory = directory;
    }

    /** The holder, where that is an employee, and who asked for it. */
    Set<String> ownersOf(PowerOfAttorney power) {
        Set<String> people = new LinkedHashSet<>();
        if (power.holder() != null) {
            people.add(power.holder());
        }
        people.add(power.initiator());
        return people;
    }

    /** Those, and the lawyers. */
    Set<String> allOf(PowerOfAttorney power) {
        Set<String> people = ownersOf(power);
        directory.holdersOf(LAWYER, power.place()).stream().map(Employee::login).forEach(people::add);
        return people;
    }
}
