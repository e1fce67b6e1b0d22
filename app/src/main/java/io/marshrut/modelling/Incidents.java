package io.marshrut.modelling;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.engine.EngineIncident;
import io.marshrut.engine.EngineIncidents;
import io.marshrut.engine.ProcessRef;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.requests.Requests;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Incidents (сбои): what stands still in the engine, and starting it again. */
@Service
public class Incidents {

    private static final String DOCUMENTS = "documents/";
    private static final String RENDITION = "documents/rendition";

    private final EngineIncidents engine;
    private final Requests requests;
    private final Permissions permissions;
    private final Journal journal;
    private final Transactions transactions;

    Incidents(
            EngineIncidents engine,
            Requests requests,
            Permissions permissions,
            Journal journal,
            Transactions transactions) {
        this.engine = engine;
        this.requests = requests;
        this.permissions = permissions;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Newest first. */
    public Paged<Incident> list(Caller caller, Paged.Request page) {
        permissions.require(caller, Permission.ADMINISTER);
        List<EngineIncident> all = engine.all();
        return page.with(
                all.stream()
                        .skip(page.offset())
                        .limit(page.size())
                        .map(incident -> shown(caller, incident))
                        .toList(),
                all.size());
    }

    /** The kinds that have incidents. */
    public List<String> kinds(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
        return List.copyOf(engine.all().stream()
                .map(EngineIncident::process)
                .filter(Objects::nonNull)
                .map(ProcessRef::kind)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
    }

    /** Lets a step run again, now. @throws Problem 404 where it does not fail (any more) */
    public Incident retry(Caller caller, String id) {
        permissions.require(caller, Permission.ADMINISTER);
        return transactions.call(() -> {
            EngineIncident incident = engine.find(id).orElseThrow(Problem::notFound);
            retry(caller, incident);
            return shown(caller, incident);
        });
    }

    /** Lets all steps of a kind run again. @return how many */
    public int retryAll(Caller caller, String kind) {
        permissions.require(caller, Permission.ADMINISTER);
        return transactions.call(() -> {
            List<EngineIncident> ofKind = engine.all().stream()
                    .filter(incident -> incident.process() != null
                            && incident.process().kind().equals(kind))
                    .toList();
            ofKind.forEach(incident -> retry(caller, incident));
            return ofKind.size();
        });
    }

    private void retry(Caller caller, EngineIncident incident) {
        engine.retry(incident);
        journal.record(caller, subject(incident), "incident.retried")
                .detail("step", String.valueOf(incident.stepKey()))
                .detail("message", String.valueOf(incident.message()))
                .write();
    }

    /** The card whose timeline tells of it; engine work without a case has only itself. */
    private static Subject subject(EngineIncident incident) {
        ProcessRef process = incident.process();
        if (process == null || process.businessKey() == null) {
            return new Subject("incident", incident.id());
        }
        return new Subject(process.kind().startsWith(DOCUMENTS) ? "document" : "request", process.businessKey());
    }

    private Incident shown(Caller caller, EngineIncident incident) {
        ProcessRef process = incident.process();
        String key = process == null ? null : process.businessKey();
        boolean document = process != null && process.kind().startsWith(DOCUMENTS);
        Optional<String> number = key == null || document ? Optional.empty() : number(caller, key);
        return new Incident(
                incident.id(),
                process == null ? null : process.kind(),
                number.orElse(key),
                document && key != null
                        ? "/documents/" + key + (process.kind().equals(RENDITION) ? "/viewer" : "")
                        : number.map(found -> "/requests/" + key).orElse(null),
                incident.step(),
                incident.message(),
                incident.since(),
                incident.attempts(),
                incident.stopped());
    }

    private Optional<String> number(Caller caller, String key) {
        try {
            return Ids.parse(key).map(id -> requests.get(caller, id).request().number());
        } catch (Problem e) {
            return Optional.empty();
        }
    }
}
