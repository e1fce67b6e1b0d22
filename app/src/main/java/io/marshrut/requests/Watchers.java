package io.marshrut.requests;

import io.marshrut.access.Reader;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who follows a request (наблюдатели). Whoever reads a request may watch it: that gives news and no right. Whom the
 * initiator or the author invites may read it because of that, until they stop or are taken off.
 */
@Service
public class Watchers {

    private static final int MOST = 50;

    private final RequestRows requests;
    private final RequestReaders readers;
    private final WhoReadsRequests whoReads;
    private final WatcherRows rows;
    private final Directory directory;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Watchers(
            RequestRows requests,
            RequestReaders readers,
            WhoReadsRequests whoReads,
            WatcherRows rows,
            Directory directory,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.readers = readers;
        this.whoReads = whoReads;
        this.rows = rows;
        this.directory = directory;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Problem 404 where the caller may not read the request */
    @Transactional(readOnly = true)
    public List<Watcher> of(Caller caller, UUID id) {
        return rows.of(readable(caller, id).id());
    }

    /** Whether the caller may choose who else watches. */
    public boolean mayInvite(Caller caller, ServiceRequest request) {
        return caller.is(request.initiator()) || caller.is(request.author());
    }

    /**
     * Has somebody watch: oneself, or a colleague, who may then read the request. Done twice it changes nothing.
     *
     * @throws Problem 403 where it is somebody else and the caller neither initiator nor author, 422 for {@code login}
     *     where there is no such employee or they are blocked, 409 where there are too many
     */
    public Watcher add(Caller caller, UUID id, String login) {
        ServiceRequest request = readable(caller, id);
        boolean oneself = caller.is(login);
        if (!oneself && !mayInvite(caller, request)) {
            throw Problem.forbidden();
        }
        Employee person = directory
                .find(login == null ? "" : login)
                .filter(Employee::active)
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("login", "unknown_employee"))));
        String who = person.login();
        return transactions.call(() -> {
            requests.locked(id).orElseThrow();
            Optional<Watcher> known = rows.find(id, who);
            if (known.filter(watcher -> oneself || watcher.isInvited()).isPresent()) {
                return known.get();
            }
            if (known.isEmpty() && rows.of(id).size() >= MOST) {
                throw Problem.conflict("too_many_watchers", MOST);
            }
            Watcher watcher = new Watcher(who, caller.login(), clock.instant());
            rows.write(id, watcher);
            if (watcher.isInvited()) {
                invite(caller, request, person);
            }
            return rows.find(id, who).orElseThrow();
        });
    }

    private void invite(Caller caller, ServiceRequest request, Employee person) {
        readers.admitWatcher(request.id(), person.login());
        journal.record(caller, Subject.of(ServiceRequest.SUBJECT, request.id()), "request.watcher-added")
                .detail("to", person.login())
                .detail("name", person.shortName())
                .write();
        events.publishEvent(new RequestWatched(request, person.login(), caller.login()));
        events.publishEvent(new RequestChanged(request.id()));
    }

    /**
     * Takes somebody off, oneself or, as initiator or author, anybody; whoever does not watch stays as they are.
     *
     * @throws Problem 403 where it is somebody else and the caller neither initiator nor author
     */
    public void remove(Caller caller, UUID id, String login) {
        ServiceRequest request = readable(caller, id);
        if (!caller.is(login) && !mayInvite(caller, request)) {
            throw Problem.forbidden();
        }
        transactions.run(() -> {
            requests.locked(id).orElseThrow();
            rows.find(id, login).ifPresent(watcher -> {
                rows.delete(id, login);
                if (watcher.isInvited()) {
                    readers.dismissWatcher(id, login);
                    journal.record(caller, Subject.of(ServiceRequest.SUBJECT, id), "request.watcher-removed")
                            .detail("to", login)
                            .detail("name", directory.employee(login).shortName())
                            .write();
                    events.publishEvent(new RequestChanged(id));
                }
            });
        });
    }

    /** Those who watch and may read the request now, for whoever tells them its news. */
    @Transactional(readOnly = true)
    public Set<String> toTell(UUID id) {
        List<Watcher> watchers = rows.of(id);
        if (watchers.isEmpty()) {
            return Set.of();
        }
        Set<String> reading = whoReads.of(id).stream()
                .map(Reader::person)
                .map(Employee::login)
                .collect(Collectors.toSet());
        return watchers.stream().map(Watcher::login).filter(reading::contains).collect(Collectors.toSet());
    }

    private ServiceRequest readable(Caller caller, UUID id) {
        return requests.find(id)
                .filter(request -> readers.mayRead(caller, request.id()))
                .orElseThrow(Problem::notFound);
    }
}
