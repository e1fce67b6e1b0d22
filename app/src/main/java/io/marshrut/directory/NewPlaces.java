package io.marshrut.directory;

import io.marshrut.directory.Organisation.NewDepartment;
import io.marshrut.directory.Organisation.NewPosition;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Departments and positions that a list of people names and nobody has entered yet. */
@Component
class NewPlaces {

    /** Stands before a name where a code is looked for. */
    private static final String NEW = "+";

    private final Organisation organisation;
    private final OrganisationRows places;
    private final PersonRows people;
    private final Journal journal;

    NewPlaces(Organisation organisation, OrganisationRows places, PersonRows people, Journal journal) {
        this.organisation = organisation;
        this.places = places;
        this.people = people;
        this.journal = journal;
    }

    static String named(String name) {
        return NEW + name;
    }

    static boolean isNew(String code) {
        return code.startsWith(NEW);
    }

    static String name(String code) {
        return isNew(code) ? code.substring(NEW.length()) : code;
    }

    /** The draft with codes for the names: what is not there yet is made, at the top of the tree. */
    PersonDraft made(Caller caller, PersonDraft draft) {
        return new PersonDraft(
                draft.login(),
                draft.lastName(),
                draft.firstName(),
                draft.middleName(),
                draft.email(),
                draft.phone(),
                draft.personnelNumber(),
                isNew(draft.department())
                        ? department(caller, name(draft.department()), draft.site())
                        : draft.department(),
                isNew(draft.position()) ? position(caller, name(draft.position())) : draft.position(),
                draft.site(),
                draft.superior(),
                draft.language());
    }

    private String department(Caller caller, String name, String site) {
        List<Department> all = places.departmentsNow();
        return new PlacesByName(all, Department::code, Department::name)
                .code(name)
                .orElseGet(() -> {
                    Set<String> taken = all.stream().map(Department::code).collect(Collectors.toSet());
                    String code = Codes.of(name, taken);
                    organisation.add(new NewDepartment(code, LocalText.same(name), null, site, null, null));
                    places.forgetAfterCommit();
                    journal.record(caller, new Subject("department", code), "department.added")
                            .detail("name", name)
                            .write();
                    return code;
                });
    }

    private String position(Caller caller, String name) {
        List<Position> all = people.positions();
        return new PlacesByName(all, Position::code, Position::name).code(name).orElseGet(() -> {
            Set<String> taken = all.stream().map(Position::code).collect(Collectors.toSet());
            String code = Codes.of(name, taken);
            organisation.add(new NewPosition(code, LocalText.same(name)));
            journal.record(caller, new Subject("position", code), "position.added")
                    .detail("name", name)
                    .write();
            return code;
        });
    }
}
