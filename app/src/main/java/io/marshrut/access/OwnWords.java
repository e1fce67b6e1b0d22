package io.marshrut.access;

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

    OwnWords(Directory directory) {
        this.directory = directory;
    }

    List<String> of(String login) {
        return Stream.concat(PRODUCT.stream(), directory.find(login).stream().flatMap(OwnWords::of))
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
