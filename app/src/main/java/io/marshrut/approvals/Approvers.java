package io.marshrut.approvals;

import io.marshrut.access.Permissions;
import io.marshrut.access.Role;
import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.shared.Grant;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Place;
import io.marshrut.shared.Texts;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the people whom an {@link ApproverRef} names, in the company as it is today, and says it in words. */
@Component("namedApprovers")
public class Approvers {

    static final Predicate<String> ANYBODY = login -> true;

    /**
     * About what somebody is looked for.
     *
     * @param bySite whether of several people in a position the one at the site comes first, else the one in the department
     */
    public record About(Place place, String initiator, boolean bySite) {

        public static About document(Place place, String initiator) {
            return new About(place, initiator, false);
        }

        public static About request(Place place, String initiator) {
            return new About(place, initiator, true);
        }
    }

    private final Directory directory;
    private final Permissions permissions;
    private final Texts texts;

    Approvers(Directory directory, Permissions permissions, Texts texts) {
        this.directory = directory;
        this.permissions = permissions;
        this.texts = texts;
    }

    /** The one person; of the holders of a role the first. Whether they may still sign in is another matter. */
    public Optional<String> person(ApproverRef ref, About about) {
        Place place = about.place();
        return switch (ref.kind()) {
            case ROLE ->
                directory.holdersOf(ref.code(), narrowed(ref, place)).stream()
                        .map(Employee::login)
                        .findFirst();
            case PERSON -> directory.find(ref.code()).map(Employee::login);
            case INITIATOR -> Optional.of(about.initiator());
            case HEAD ->
                ref.code() == null
                        ? headAbove(place.department(), Set.of(), ANYBODY)
                        : department(ref.code()).map(Department::head);
            case POSITION ->
                directory.inPosition(ref.code()).stream().min(nearest(about)).map(Employee::login);
            case SUPERIOR -> person(ref.of(), about).flatMap(directory::find).map(Employee::superior);
        };
    }

    /** The nearest above somebody, they included, who is active, not among those named, and could. */
    public Optional<String> superior(String login, Set<String> not, Predicate<String> could) {
        Set<String> seen = new LinkedHashSet<>();
        String next = login;
        while (next != null && seen.add(next)) {
            Optional<Employee> person = directory.find(next);
            if (!not.contains(next) && person.filter(Employee::active).isPresent() && could.test(next)) {
                return Optional.of(next);
            }
            next = person.map(Employee::superior).orElse(null);
        }
        return Optional.empty();
    }

    /** The head of a department, or the nearest head above it, who is active, not among those named, and could. */
    public Optional<String> headAbove(String department, Set<String> not, Predicate<String> could) {
        Map<String, Department> all =
                directory.departments().stream().collect(Collectors.toMap(Department::code, Function.identity()));
        return directory.above(department).stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .map(Department::head)
                .filter(head -> head != null && !not.contains(head))
                .filter(head -> directory.find(head).filter(Employee::active).isPresent() && could.test(head))
                .findFirst();
    }

    /** Where a role must reach: the place itself, or what the rule narrows it to. */
    public static Place narrowed(ApproverRef ref, Place place) {
        if (ref.place().isEmpty()) {
            return place;
        }
        Grant grant = Grant.parse(ref.code() + ref.place());
        return grant.bound() == Grant.Bound.SITE ? Place.of(grant.code(), null) : Place.of(null, grant.code());
    }

    /** What the rule calls them. */
    public LocalText words(ApproverRef ref, Place place) {
        return switch (ref.kind()) {
            case ROLE -> role(ref);
            case PERSON ->
                LocalText.same(
                        directory.find(ref.code()).map(Employee::shortName).orElse(ref.code()));
            case INITIATOR -> texts.both("approvals.voter.initiator");
            case HEAD ->
                texts.both(
                        "approvals.voter.head",
                        department(ref.code() == null ? place.department() : ref.code())
                                .map(Department::name)
                                .orElse(LocalText.same(String.valueOf(ref.code()))));
            case POSITION -> position(ref.code());
            case SUPERIOR -> texts.both("approvals.voter.superior", words(ref.of(), place));
        };
    }

    private Optional<Department> department(String code) {
        return directory.departments().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /** Of the two, department and site, the one that counts first; then the other; then by name. */
    private static Comparator<Employee> nearest(About about) {
        Comparator<Employee> inDepartment = Comparator.comparing(
                one -> !one.department().equals(about.place().department()));
        Comparator<Employee> atSite = Comparator.comparing(
                one -> !Objects.equals(one.site(), about.place().site()));
        return (about.bySite() ? atSite.thenComparing(inDepartment) : inDepartment.thenComparing(atSite))
                .thenComparing(Employee::name);
    }

    private LocalText position(String code) {
        return directory.inPosition(code).stream()
                .map(Employee::position)
                .findFirst()
                .orElseGet(() -> texts.both("approvals.voter.position", code));
    }

    private LocalText role(ApproverRef ref) {
        Role role = permissions.allRoles().get(ref.code());
        return role == null ? LocalText.same(ref.code()) : role.name();
    }
}
