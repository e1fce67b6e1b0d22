package io.marshrut.access;

import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Site;
import io.marshrut.shared.Grant;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may read a thing, and why, in the words of whoever asks. */
@Component
public class ReaderWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /**
     * One line of the panel.
     *
     * @param reasons in words, at least one
     */
    public record Line(String login, String name, String position, String department, List<String> reasons) {}

    private final Permissions permissions;
    private final Directory directory;
    private final Texts texts;

    ReaderWords(Permissions permissions, Directory directory, Texts texts) {
        this.permissions = permissions;
        this.directory = directory;
        this.texts = texts;
    }

    /** A page of the readers in words. */
    public Paged<Line> page(List<Reader> readers, Paged.Request page, Locale language) {
        List<Reader> shown =
                readers.stream().skip(page.offset()).limit(page.size()).toList();
        Set<String> absent = shown.stream()
                .flatMap(reader -> reader.grounds().stream())
                .map(Ground::absent)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Employee> people = directory.employees(absent);
        return page.with(
                shown.stream().map(reader -> line(reader, people, language)).toList(), readers.size());
    }

    private Line line(Reader reader, Map<String, Employee> people, Locale language) {
        Employee person = reader.person();
        return new Line(
                person.login(),
                person.name(),
                person.position().in(language),
                person.departmentName().in(language),
                reader.grounds().stream()
                        .map(ground -> reason(ground, people, language))
                        .distinct()
                        .toList());
    }

    private String reason(Ground ground, Map<String, Employee> people, Locale language) {
        String own =
                ground.part() == null ? role(ground, language) : texts.get("access.ground." + ground.part(), language);
        if (ground.absent() == null) {
            return own;
        }
        Employee absent = people.get(ground.absent());
        LocalDate until = ground.until();
        return texts.get(
                "access.ground.stand-in",
                language,
                absent == null ? ground.absent() : absent.shortName(),
                until == null ? "" : DAY.format(until),
                own);
    }

    private String role(Ground ground, Locale language) {
        Grant grant = ground.grant();
        Role role = permissions.allRoles().get(grant.role());
        String name = role == null ? grant.role() : role.name().in(language);
        if (grant.role().equals(Capacities.HEAD) && grant.bound() == Grant.Bound.DEPARTMENT) {
            return texts.get("access.ground.head", language, bound(grant, language));
        }
        if (ground.reach() == null) {
            return grant.bound() == Grant.Bound.COMPANY
                    ? texts.get("access.ground.came", language, name)
                    : texts.get("access.ground.came-there", language, name, bound(grant, language));
        }
        String where = grant.bound() == Grant.Bound.COMPANY
                ? texts.get("access.ground.reach." + ground.reach(), language)
                : bound(grant, language);
        return texts.get("access.ground.role", language, name, where);
    }

    /** Empty for the company. */
    private String bound(Grant grant, Locale language) {
        return switch (grant.bound()) {
            case COMPANY -> "";
            case SITE -> name(directory.sites(), Site::code, Site::name, grant.code(), language);
            case DEPARTMENT ->
                name(directory.departments(), Department::code, Department::name, grant.code(), language);
        };
    }

    private static <T> String name(
            List<T> places, Function<T, String> code, Function<T, LocalText> name, String wanted, Locale language) {
        return places.stream()
                .filter(place -> code.apply(place).equals(wanted))
                .findFirst()
                .map(name)
                .map(text -> text.in(language))
                .orElse(wanted);
    }
}
