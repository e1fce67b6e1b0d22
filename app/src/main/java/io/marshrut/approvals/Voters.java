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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds whom a rule means (кого имеет в виду правило), in the company as it is today. A rule that leads to nobody leads to
 * whoever is above the document's department, with the reason, so that nothing waits for nobody.
 */
@Component
class Voters {

    /** Where it goes when there is nobody above at all. */
    private static final String LAST_RESORT = "director";

    /** Who is there is asked for when their turn comes. */
    private static final Predicate<String> ANYBODY = login -> true;

    private final Directory directory;
    private final Permissions permissions;
    private final Texts texts;

    Voters(Directory directory, Permissions permissions, Texts texts) {
        this.directory = directory;
        this.permissions = permissions;
        this.texts = texts;
    }

    /** Somebody who is asked, with what the rule calls them in words. */
    record Found(Voter voter, LocalText as) {}

    /** Whom the stage asks for a document of this place and initiator, in its order. */
    List<Found> of(RouteStage stage, Place place, String initiator) {
        return stage.approvers().stream()
                .map(ref -> find(ref, place, initiator))
                .map(found ->
                        stage.byInitiator() || !initiator.equals(found.voter().login())
                                ? found
                                : instead(found, place, initiator, "approvals.voter.not-initiator", ANYBODY))
                .toList();
    }

    private Found find(ApproverRef ref, Place place, String initiator) {
        if (ref.kind() == ApproverRef.Kind.ROLE) {
            return new Found(Voter.holderOf(ref.toString(), ref.code(), narrowed(ref, place)), role(ref));
        }
        LocalText as = words(ref, place, initiator);
        return person(ref, place, initiator)
                .map(login -> new Found(Voter.person(ref.toString(), login, place), as))
                .orElseGet(() -> instead(
                        new Found(Voter.person(ref.toString(), null, place), as),
                        place,
                        initiator,
                        "approvals.voter.vacant",
                        ANYBODY));
    }

    private Optional<String> person(ApproverRef ref, Place place, String initiator) {
        return switch (ref.kind()) {
            case ROLE ->
                directory.holdersOf(ref.code(), narrowed(ref, place)).stream()
                        .map(Employee::login)
                        .findFirst();
            case PERSON -> directory.find(ref.code()).map(Employee::login);
            case INITIATOR -> Optional.of(initiator);
            case HEAD ->
                ref.code() == null
                        ? headAbove(place.department(), Set.of(), ANYBODY)
                        : department(ref.code()).map(Department::head);
            case POSITION ->
                directory.inPosition(ref.code()).stream().min(nearest(place)).map(Employee::login);
            case SUPERIOR ->
                person(ref.of(), place, initiator).flatMap(directory::find).map(Employee::superior);
        };
    }

    /**
     * Who decides in place of somebody whom the rule leads to in vain.
     *
     * @param could whether somebody could decide now: is there, or has a deputy who is
     */
    Found instead(Found found, Place place, String initiator, String reason, Predicate<String> could) {
        LocalText why = texts.both(reason, found.as());
        Set<String> not = new LinkedHashSet<>(List.of(initiator));
        if (found.voter().login() != null) {
            not.add(found.voter().login());
        }
        String approver = found.voter().approver();
        Voter voter = superior(found.voter().login(), not, could)
                .or(() -> headAbove(place.department(), not, could))
                .map(login -> Voter.person(approver, login, place))
                .orElseGet(() -> Voter.holderOf(approver, LAST_RESORT, place));
        return new Found(voter, why);
    }

    private Optional<String> superior(String login, Set<String> not, Predicate<String> could) {
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

    private Optional<String> headAbove(String department, Set<String> not, Predicate<String> could) {
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

    private Optional<Department> department(String code) {
        return directory.departments().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /** In the document's department first, then on its site, then by name. */
    private static Comparator<Employee> nearest(Place place) {
        return Comparator.<Employee, Boolean>comparing(one -> !one.department().equals(place.department()))
                .thenComparing(one -> !Objects.equals(one.site(), place.site()))
                .thenComparing(Employee::name);
    }

    private static Place narrowed(ApproverRef ref, Place place) {
        if (ref.place().isEmpty()) {
            return place;
        }
        Grant grant = Grant.parse(ref.code() + ref.place());
        return grant.bound() == Grant.Bound.SITE ? Place.of(grant.code(), null) : Place.of(null, grant.code());
    }

    private LocalText words(ApproverRef ref, Place place, String initiator) {
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
            case SUPERIOR -> texts.both("approvals.voter.superior", words(ref.of(), place, initiator));
        };
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
