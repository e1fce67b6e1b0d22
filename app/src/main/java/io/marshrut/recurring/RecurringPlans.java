package io.marshrut.recurring;

import io.marshrut.assets.Asset;
import io.marshrut.assets.Assets;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans of recurring requests: made, shown, changed, paused and ended. Whoever may read one may change it. */
@Service
public class RecurringPlans {

    private final PlanRows rows;
    private final LineRows lines;
    private final PlanList list;
    private final PlanSight sight;
    private final PlanCheck check;
    private final PlanLines bringing;
    private final PlanPauses pauses;
    private final Assets assets;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    RecurringPlans(
            PlanRows rows,
            LineRows lines,
            PlanList list,
            PlanSight sight,
            PlanCheck check,
            PlanLines bringing,
            PlanPauses pauses,
            Assets assets,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.list = list;
        this.sight = sight;
        this.check = check;
        this.bringing = bringing;
        this.pauses = pauses;
        this.assets = assets;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Paged<PlanLook> list(Caller caller, PlanFilter filter, Paged.Request page) {
        return list.page(caller, filter, page);
    }

    /** @throws Problem 404 where it does not exist or the caller may not read it */
    @Transactional(readOnly = true)
    public RecurringPlan get(Caller caller, UUID id) {
        return seen(caller, rows.find(id).orElseThrow(Problem::notFound));
    }

    /** Its sites or pieces of equipment, those that come next first. */
    @Transactional(readOnly = true)
    public List<LineLook> lines(Caller caller, UUID id) {
        List<PlanLine> all = lines.of(get(caller, id).id());
        Map<UUID, Asset> known =
                assets
                        .known(all.stream()
                                .map(PlanLine::asset)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Asset::id, Function.identity()));
        return all.stream()
                .map(line -> new LineLook(
                        line.site(),
                        line.asset() == null ? null : known.get(line.asset()),
                        line.nextDay(),
                        line.waitsFor(),
                        line.endedBecause()))
                .toList();
    }

    /** What it filed and what it left out, the latest first. */
    @Transactional(readOnly = true)
    public Paged<FiledOccurrence> occurrences(Caller caller, UUID id, Paged.Request page) {
        UUID plan = get(caller, id).id();
        return page.with(lines.occurrences(plan, page.size(), page.offset()), lines.countOccurrences(plan));
    }

    @Transactional(readOnly = true)
    public List<JournalEntry> timeline(Caller caller, UUID id) {
        return journal.of(subject(get(caller, id).id()));
    }

    /** Whether the caller may plan in the name of others as well, or give the plan to them. */
    public boolean mayGiveAway(Caller caller, RecurringPlan plan) {
        return sight.leads(caller, plan);
    }

    /** @throws Problem 422 naming everything that is wrong */
    public RecurringPlan plan(Caller caller, PlanDraft draft) {
        String owner =
                Said.isBlank(draft.owner()) ? caller.login() : draft.owner().strip();
        RecurringPlan plan = of(Ids.next(), draft.kind(), check.checked(draft, owner), 0);
        requireOwner(caller, plan, caller.login());
        return transactions.call(() -> {
            rows.insert(plan, caller.login());
            bringing.bring(plan, true);
            journal.record(caller, subject(plan.id()), "recurring.planned")
                    .detail("name", plan.title())
                    .write();
            return rows.find(plan.id()).orElseThrow();
        });
    }

    /**
     * Puts what the draft says in place of what is there; the kind stays. A plan that stopped goes on.
     *
     * @throws Problem 404, 409 where it has ended or somebody else changed it meanwhile, 422
     */
    public RecurringPlan change(Caller caller, UUID id, PlanDraft draft) {
        get(caller, id);
        return transactions.call(() -> {
            RecurringPlan before = open(caller, id);
            if (draft.version() != null && draft.version() != before.version()) {
                throw Problem.conflict("changed_meanwhile");
            }
            String owner =
                    Said.isBlank(draft.owner()) ? before.owner() : draft.owner().strip();
            RecurringPlan after =
                    of(id, before.kind(), check.checked(draft.ofKind(before.kind()), owner), before.version() + 1);
            requireOwner(caller, after, before.owner());
            rows.update(after);
            journal.record(caller, subject(id), "recurring.changed")
                    .detail("name", after.title())
                    .write();
            if (before.state() == PlanState.STOPPED) {
                pauses.goOn(caller, before);
            }
            bringing.bring(after, !after.repetition().equals(before.repetition()));
            return rows.find(id).orElseThrow();
        });
    }

    /** @throws Problem 404, 409 where it is not active */
    public RecurringPlan pause(Caller caller, UUID id) {
        get(caller, id);
        return transactions.call(() -> {
            pauses.pause(caller, open(caller, id));
            return rows.find(id).orElseThrow();
        });
    }

    /** @throws Problem 404, 409 where it has ended, 422 naming what has to be mended before */
    public RecurringPlan resume(Caller caller, UUID id) {
        get(caller, id);
        return transactions.call(() -> {
            RecurringPlan plan = open(caller, id);
            check.checked(PlanDraft.of(plan), plan.owner());
            pauses.goOn(caller, plan);
            return rows.find(id).orElseThrow();
        });
    }

    /** @throws Problem 404, 409 where it has ended already */
    public RecurringPlan end(Caller caller, UUID id) {
        get(caller, id);
        return transactions.call(() -> {
            pauses.end(caller, open(caller, id));
            return rows.find(id).orElseThrow();
        });
    }

    private RecurringPlan open(Caller caller, UUID id) {
        RecurringPlan plan = seen(caller, rows.locked(id).orElseThrow(Problem::notFound));
        if (plan.state().isOver()) {
            throw Problem.conflict("plan_over");
        }
        return plan;
    }

    private RecurringPlan seen(Caller caller, RecurringPlan plan) {
        if (!sight.sees(caller, plan)) {
            throw Problem.notFound();
        }
        return plan;
    }

    private void requireOwner(Caller caller, RecurringPlan plan, String usual) {
        if (!plan.owner().equals(usual) && !sight.leads(caller, plan)) {
            throw Problem.invalid(List.of(FieldError.of("owner", "plan_owner")));
        }
    }

    private RecurringPlan of(UUID id, String kind, PlanCheck.Checked checked, int version) {
        return new RecurringPlan(
                id,
                checked.title(),
                kind,
                checked.owner(),
                checked.fields(),
                checked.dateField(),
                checked.targets(),
                checked.repetition(),
                checked.whenOpen(),
                PlanState.ACTIVE,
                null,
                List.of(),
                version,
                clock.instant());
    }

    private static Subject subject(UUID id) {
        return Subject.of(RecurringPlan.SUBJECT, id);
    }
}
