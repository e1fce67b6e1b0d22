package io.marshrut.directorysync;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.marshrut.access.GroupRoles;
import io.marshrut.directory.OuterChange;
import io.marshrut.directory.OuterPeople;
import io.marshrut.jobs.FollowUp;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Origin;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does one run. People are taken over in small parts, each a transaction of its own, so a run that dies half-way is
 * simply done anew: what is done already is then no change.
 */
@Component
class SyncRunner implements FollowUp {

    static final String NAME = "directory-sync";

    private static final Logger LOG = LoggerFactory.getLogger(SyncRunner.class);
    private static final int PART = 50;

    private final Supplier<LdapSettings> settings;
    private final SyncPlanning planning;
    private final OuterPeople people;
    private final GroupRoles groupRoles;
    private final SyncRunRows runs;
    private final SyncLineRows lines;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    SyncRunner(
            Supplier<LdapSettings> ldapSettings,
            SyncPlanning planning,
            OuterPeople people,
            GroupRoles groupRoles,
            SyncRunRows runs,
            SyncLineRows lines,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.settings = ldapSettings;
        this.planning = planning;
        this.people = people;
        this.groupRoles = groupRoles;
        this.runs = runs;
        this.lines = lines;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Repeated only where the portal itself broke: a directory that is away is the outcome of the run. */
    @Override
    public void run(String id) {
        UUID run = UUID.fromString(id);
        if (!transactions.call(() -> runs.begin(run, clock.instant()))) {
            return;
        }
        SyncRun asked = runs.find(run).orElseThrow();
        List<SyncLine> report = new ArrayList<>();
        SyncOutcome outcome;
        try {
            outcome = done(asked, settings.get(), report);
        } catch (LDAPException e) {
            LOG.warn("The outer directory could not be read: {}", e.getMessage());
            outcome = failed(e);
        } catch (IllegalArgumentException e) {
            outcome = SyncOutcome.failed("sync_settings", e.getMessage());
        }
        end(asked, outcome, report);
    }

    private SyncOutcome done(SyncRun asked, LdapSettings to, List<SyncLine> report) throws LDAPException {
        if (!to.isOn()) {
            return SyncOutcome.failed("sync_off");
        }
        Origin origin = new Origin(to.url().get(0).replaceAll("^\\w+://", ""), "directory", null);
        Caller caller = Caller.system().from(origin.toString());
        SyncPlan plan = planning.plan(caller, to);
        boolean stops = asked.leaversAllowed() == null
                ? plan.losesTooMany(to.leaversPercent())
                : plan.leavers() > asked.leaversAllowed();
        if (asked.kind() == SyncRun.Kind.SYNC && !stops) {
            lines(applied(caller, plan, origin)).stream()
                    .map(SyncLine::afterwards)
                    .forEach(report::add);
            return SyncOutcome.of(SyncRun.State.DONE, plan.entries(), report, null);
        }
        report.addAll(lines(plan.changes()));
        return stops
                ? SyncOutcome.of(
                        SyncRun.State.STOPPED,
                        plan.entries(),
                        report,
                        "sync_too_many_leavers",
                        plan.leavers(),
                        plan.active(),
                        to.leaversPercent())
                : SyncOutcome.of(SyncRun.State.DONE, plan.entries(), report, null);
    }

    private List<OuterChange> applied(Caller caller, SyncPlan plan, Origin origin) {
        List<OuterChange> done = new ArrayList<>();
        List<OuterChange> acting =
                plan.changes().stream().filter(OuterChange::acts).toList();
        for (int from = 0; from < acting.size(); from += PART) {
            List<OuterChange> part = acting.subList(from, Math.min(from + PART, acting.size()));
            try {
                transactions.run(() -> apply(caller, part, plan.groups(), origin));
                done.addAll(part);
            } catch (RuntimeException e) {
                LOG.debug("One by one, since a part failed: {}", e.getMessage());
                part.forEach(change -> done.add(alone(caller, change, plan.groups(), origin)));
            }
        }
        plan.changes().stream().filter(change -> !change.acts()).forEach(done::add);
        transactions.run(() -> people.remember(caller, done));
        return done;
    }

    private void apply(Caller caller, List<OuterChange> part, Map<String, Set<String>> groups, Origin origin) {
        people.lock(caller);
        for (OuterChange change : part) {
            people.apply(caller, change);
            if (groups.containsKey(change.login())) {
                groupRoles.apply(change.login(), groups.get(change.login()), origin);
            }
        }
    }

    private OuterChange alone(Caller caller, OuterChange change, Map<String, Set<String>> groups, Origin origin) {
        try {
            transactions.run(() -> apply(caller, List.of(change), groups, origin));
            return change;
        } catch (Problem problem) {
            return change.refused(
                    problem.code().equals("last_administrator")
                            ? FieldError.of("login", "last_administrator_stays")
                            : FieldError.of("login", "changed_meanwhile"));
        } catch (RuntimeException e) {
            LOG.warn("{} could not be taken over from the directory", change.login(), e);
            return change.refused(FieldError.of("login", "not_taken_over"));
        }
    }

    private static List<SyncLine> lines(List<OuterChange> changes) {
        return changes.stream().map(SyncLine::of).toList();
    }

    private void end(SyncRun asked, SyncOutcome outcome, List<SyncLine> report) {
        transactions.run(() -> {
            if (runs.end(asked.id(), outcome, clock.instant())) {
                lines.replace(
                        asked.id(),
                        report.stream().filter(SyncLine::tellsSomething).toList());
                tell(asked, outcome);
            }
        });
    }

    /** A run that changed nothing is no news. */
    private void tell(SyncRun asked, SyncOutcome outcome) {
        long acts = outcome.counts().entrySet().stream()
                .filter(count -> !Set.of("SAME", "WRONG", SyncOutcome.REMARKED).contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        String event = switch (outcome.state()) {
            case STOPPED -> "setting.directory-sync-stopped";
            case FAILED -> "setting.directory-sync-failed";
            default -> "setting.directory-sync-done";
        };
        if (asked.kind() == SyncRun.Kind.SYNC && (acts > 0 || outcome.state() != SyncRun.State.DONE)) {
            journal.record(Caller.system(), new Subject("setting", "directory-sync"), event)
                    .detail("times", acts)
                    .detail(
                            "name",
                            outcome.reasonArgs().isEmpty()
                                    ? ""
                                    : outcome.reasonArgs().get(0))
                    .write();
        }
    }

    static SyncOutcome failed(LDAPException e) {
        String said = words(e).replaceAll("\\p{Cntrl}+", " ");
        String cut = said.substring(0, Math.min(said.length(), 300));
        ResultCode code = e.getResultCode();
        if (code.equals(ResultCode.INVALID_CREDENTIALS)) {
            return SyncOutcome.failed("sync_credentials", cut);
        }
        if (code.equals(ResultCode.NO_SUCH_OBJECT)) {
            return SyncOutcome.failed("sync_base", cut);
        }
        if (code.equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
            return SyncOutcome.failed("sync_cut", cut);
        }
        return SyncOutcome.failed(code.isConnectionUsable() ? "sync_refused" : "sync_away", cut);
    }

    /** What the server said; where it said nothing, what was met on the way to it. */
    private static String words(LDAPException e) {
        if (e.getDiagnosticMessage() != null) {
            return e.getDiagnosticMessage();
        }
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).replaceAll(",? ldapSDKVersion=.*", "");
    }
}
