package io.marshrut.requests;

import io.marshrut.approvals.Approvers;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.StandIn;
import io.marshrut.directory.Substitutions;
import io.marshrut.engine.Stage;
import io.marshrut.engine.StageEntered;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Place;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds at the moment when a stage is entered who does it (кто выполняет этап), and says in words why it is them. What
 * would wait for nobody goes to whom the stage escalates to.
 */
@Component
class Performers {

    /** Where it goes when there is nobody above at all. */
    private static final String LAST_RESORT = "director";

    private static final String ROLE = "role:";

    /**
     * Who does a stage.
     *
     * @param login the one person; null for whoever holds one of the roles
     * @param groups roles whose holders may take it, even where it has been given to one of them
     * @param place that the roles must reach
     * @param found whether it is them whom the model means, and not somebody in their place
     */
    record Chosen(String login, Set<String> groups, Place place, LocalText because, boolean found) {}

    private final Approvers approvers;
    private final LeastLoaded leastLoaded;
    private final PerformerTables tables;
    private final PerformerWords words;
    private final Directory directory;
    private final Substitutions substitutions;
    private final WorkItems workItems;
    private final Clock clock;

    Performers(
            Approvers approvers,
            LeastLoaded leastLoaded,
            PerformerTables tables,
            PerformerWords words,
            Directory directory,
            Substitutions substitutions,
            WorkItems workItems,
            Clock clock) {
        this.approvers = approvers;
        this.leastLoaded = leastLoaded;
        this.tables = tables;
        this.words = words;
        this.directory = directory;
        this.substitutions = substitutions;
        this.workItems = workItems;
        this.clock = clock;
    }

    Chosen of(ServiceRequest request, CatalogEntry entry, StageEntered entered) {
        Stage stage = entered.stage();
        PerformerWords.Case told = new PerformerWords.Case(request, entry, stage);
        Optional<PerformerRef> ref = Optional.ofNullable(stage.performer()).flatMap(PerformerRef::parse);
        if (ref.filter(one -> one.table() != null).isPresent()) {
            LocalText table = words.of(told, ref.get());
            ref = tables.ask(request, entry, ref.get());
            if (ref.isEmpty()) {
                return instead(told, null, words.vacant(table));
            }
        }
        if (ref.filter(one -> !one.isRole()).isPresent()) {
            return person(told, ref.get());
        }
        if (entered.assignee() != null) {
            return new Chosen(
                    entered.assignee(),
                    entered.groups(),
                    request.place(),
                    words.ofModel(told, entered.assignee()),
                    true);
        }
        Set<String> groups = ref.map(one -> Set.of(one.approver().code())).orElse(entered.groups());
        Place place = ref.map(one -> within(request.place(), Approvers.narrowed(one.approver(), request.place())))
                .orElse(request.place());
        Optional<String> free = stage.byLoad() ? leastLoaded.of(groups, place) : Optional.empty();
        return free.map(login -> new Chosen(login, groups, place, words.leastLoaded(told, groups), true))
                .orElseGet(() -> new Chosen(null, groups, place, words.role(told, groups), true));
    }

    private Chosen person(PerformerWords.Case told, PerformerRef ref) {
        ServiceRequest request = told.request();
        LocalText as = words.of(told, ref);
        String login = login(request, ref).orElse(null);
        if (login == null) {
            return instead(told, null, words.vacant(as));
        }
        if (directory.find(login).filter(Employee::active).isEmpty()) {
            return instead(told, login, words.blocked(login, as));
        }
        return couldDo(login, request.kind())
                ? new Chosen(login, Set.of(), request.place(), words.sentence(told, as), true)
                : instead(told, login, words.absent(login, as));
    }

    private Optional<String> login(ServiceRequest request, PerformerRef ref) {
        Optional<String> found = base(request, ref);
        for (int step = 0; step < ref.superiors(); step++) {
            found = found.flatMap(directory::find).map(Employee::superior);
        }
        return found;
    }

    private Optional<String> base(ServiceRequest request, PerformerRef ref) {
        if (ref.field() != null) {
            return Optional.ofNullable(request.fields().get(ref.field())).map(String::valueOf);
        }
        if (ref.stage() != null) {
            return workItems.of(ServiceRequest.SUBJECT, request.id()).stream()
                    .filter(item -> item.origin().equals(StageItems.ORIGIN))
                    .filter(item -> item.stageKey().equals(ref.stage()) && item.state() == WorkItem.State.DONE)
                    .max(Comparator.comparing(WorkItem::decidedAt))
                    .map(WorkItem::decidedBy);
        }
        return approvers.person(ref.approver(), Approvers.About.request(request.place(), request.initiator()));
    }

    /** Whether they are there, or somebody stands in for them. */
    private boolean couldDo(String login, String kind) {
        List<StandIn> standIns =
                substitutions.absentAmong(List.of(login), clock.instant()).get(login);
        return standIns == null || standIns.stream().anyMatch(one -> one.area().covers(kind));
    }

    private Chosen instead(PerformerWords.Case told, String missing, LocalText reason) {
        ServiceRequest request = told.request();
        String to = told.stage().escalateTo();
        Place place = request.place();
        if (to != null && to.startsWith(ROLE)) {
            String role = to.substring(ROLE.length());
            if (!directory.holdersOf(role, place).isEmpty()) {
                return new Chosen(null, Set.of(role), place, reason, false);
            }
        }
        Set<String> not = new LinkedHashSet<>(List.of(request.initiator()));
        if (missing != null) {
            not.add(missing);
        }
        Optional<String> superior = approvers.superior(
                missing == null ? request.initiator() : missing, not, login -> couldDo(login, request.kind()));
        Optional<String> head =
                approvers.headAbove(department(request, missing), not, login -> couldDo(login, request.kind()));
        return ("head".equals(to) ? head.or(() -> superior) : superior.or(() -> head))
                .map(login -> new Chosen(login, Set.of(), place, reason, false))
                .orElseGet(() -> new Chosen(null, Set.of(LAST_RESORT), place, reason, false));
    }

    private String department(ServiceRequest request, String missing) {
        return Optional.ofNullable(missing)
                .flatMap(directory::find)
                .map(Employee::department)
                .orElse(request.department());
    }

    /** The inbox wants a site for every item. */
    private static Place within(Place request, Place narrowed) {
        return narrowed.site() == null ? Place.of(request.site(), narrowed.department()) : narrowed;
    }
}
