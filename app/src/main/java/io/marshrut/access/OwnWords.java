package io.marshrut.access;

import io.marshrut.directory.Companies;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What everybody knows of a person, and therefore tries first. */
@Component
class OwnWords {

    private static final List<String> PRODUCT = List.of("marshrut", "маршрут");

    private final Directory directory;
    private final Companies companies;

    OwnWords(Directory directory, Companies companies) {
        this.directory = directory;
        this.companies = companies;
    }

    /** @param login null where it is not known yet */
    List<String> of(String login) {
        Stream<String> company = Stream.concat(PRODUCT.stream(), Stream.of(companies.name()));
        return Stream.concat(
                        company,
                        Stream.ofNullable(login)
                                .flatMap(known -> directory.find(known).stream())
                                .flatMap(OwnWords::of))
                .toList();
    }

    private static Stream<String> of(Employee person) {
        Stream<String> names =
                Stream.of(person.login(), person.lastName(), person.firstName(), person.middleName(), person.phone());
        Stream<String> mail = person.email() == null
                ? Stream.empty()
                : Stream.of(person.email().split("[@.]"));
        return Stream.concat(names, mail).filter(word -> word != null);
    }
}
