package io.marshrut.directorysync;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.OuterPeople;
import io.marshrut.jobs.FollowUps;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Synchronisation with the outer directory (синхронизация со службой каталогов), for administrators. */
@Service
public class DirectorySync {

    private final Supplier<LdapSettings> settings;
    private final Permissions permissions;
    private final OuterPeople people;
    private final SyncRunRows runs;
    private final SyncLineRows lines;
    private final FollowUps followUps;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    DirectorySync(
            Supplier<LdapSettings> ldapSettings,
            Permissions permissions,
            OuterPeople people,
            SyncRunRows runs,
            SyncLineRows lines,
            FollowUps followUps,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.settings = ldapSettings;
        this.permissions = permissions;
        this.people = people;
        this.runs = runs;
        this.lines = lines;
        this.followUps = followUps;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is set, without the password. */
    public LdapSettings settings(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
        return settings.get();
    }

    /** How many people that may sign in the directory keeps. */
    public int people(Caller caller) {
        return people.active(caller);
    }

    public Paged<SyncRun> runs(Caller caller, Paged.Request page) {
        permissions.require(caller, Permission.ADMINISTER);
        return runs.page(page);
    }

    public Optional<SyncRun> newest(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
        return runs.newest();
    }

    /** @throws Problem 404 where there is no such run, or it is forgotten */
    public SyncRun run(Caller caller, UUID id) {
        permissions.require(caller, Permission.ADMINISTER);
        return runs.find(id).orElseThrow(Problem::notFound);
    }

    /** @param state name of an {@link io.marshrut.directory.OuterChange.State}, {@code REMARKED}, or null for all */
    public Paged<SyncLine> lines(Caller caller, UUID run, String state, Paged.Request page) {
        run(caller, run);
        return lines.page(run, state, page);
    }

    /**
     * Connects and signs in as a run does.
     *
     * @throws Problem 409 that says what does not work, or that no directory is set
     */
    public void test(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
        LdapSettings to = requireOn();
        try (LDAPConnection connection = new LdapConnections(to).open()) {
            if (connection.getEntry(to.baseDn(), "1.1") == null) {
                throw Problem.conflict("sync_base", to.baseDn());
            }
        } catch (LDAPException e) {
            SyncOutcome said = SyncRunner.failed(e);
            throw Problem.conflict(said.reason(), said.reasonArgs().toArray());
        } catch (IllegalArgumentException e) {
            throw Problem.conflict("sync_settings", e.getMessage());
        }
    }

    /**
     * Asks for a run; some copy of the portal does it in a moment.
     *
     * @throws Problem 409 where one is open already, or no directory is set
     */
    public SyncRun ask(Caller caller, SyncRun.Kind kind) {
        permissions.require(caller, Permission.ADMINISTER);
        requireOn();
        return asked(caller, kind, null).orElseThrow(() -> Problem.conflict("sync_open"));
    }

    /**
     * Says that so many people really leave, and synchronises; where by then even more would leave, it stops again.
     *
     * @throws Problem 409 where the run was not stopped, or another one came after it
     */
    public SyncRun confirm(Caller caller, UUID stopped) {
        permissions.require(caller, Permission.ADMINISTER);
        SyncRun seen = run(caller, stopped);
        requireOn();
        boolean newest = runs.newest().filter(one -> one.id().equals(stopped)).isPresent();
        if (seen.state() != SyncRun.State.STOPPED || !newest) {
            throw Problem.conflict("sync_not_stopped");
        }
        int leavers = seen.count("LEFT");
        return transactions.call(() -> {
            SyncRun run = asked(caller, SyncRun.Kind.SYNC, leavers).orElseThrow(() -> Problem.conflict("sync_open"));
            journal.record(caller, new Subject("setting", "directory-sync"), "setting.directory-sync-confirmed")
                    .detail("times", leavers)
                    .write();
            return run;
        });
    }

    /** Nothing where no directory is set, or a run is open. */
    void askBySchedule() {
        if (settings.get().isOn()) {
            asked(Caller.system(), SyncRun.Kind.SYNC, null);
        }
    }

    private Optional<SyncRun> asked(Caller caller, SyncRun.Kind kind, Integer leaversAllowed) {
        return transactions.call(() -> {
            UUID id = Ids.next();
            if (!runs.insert(id, kind, caller.login(), clock.instant(), leaversAllowed)) {
                return Optional.empty();
            }
            followUps.enqueue(SyncRunner.NAME, id.toString());
            return runs.find(id);
        });
    }

    private LdapSettings requireOn() {
        LdapSettings to = settings.get();
        if (!to.isOn()) {
            throw Problem.conflict("sync_off");
        }
        return to;
    }
}
