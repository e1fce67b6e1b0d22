package io.marshrut.requests;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Site;
import io.marshrut.documents.Documents;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.documents.Upload;
import io.marshrut.engine.ProcessRef;
import io.marshrut.engine.Processes;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a request of a filled-in form: checks it, numbers it, starts its process. */
@Component
class RequestFiling {

    private final RequestRows rows;
    private final RequestReaders readers;
    private final Catalogue catalogue;
    private final FormCheck formCheck;
    private final FormFiles formFiles;
    private final Priorities priorities;
    private final CaseVariables variables;
    private final NumberSeries numbers;
    private final Permissions permissions;
    private final Directory directory;
    private final Processes processes;
    private final Documents documents;
    private final Attachments attachments;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestFiling(
            RequestRows rows,
            RequestReaders readers,
            Catalogue catalogue,
            FormCheck formCheck,
            FormFiles formFiles,
            Priorities priorities,
            CaseVariables variables,
            NumberSeries numbers,
            Permissions permissions,
            Directory directory,
            Processes processes,
            Documents documents,
            Attachments attachments,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.catalogue = catalogue;
        this.formCheck = formCheck;
        this.formFiles = formFiles;
        this.priorities = priorities;
        this.variables = variables;
        this.numbers = numbers;
        this.permissions = permissions;
        this.directory = directory;
        this.processes = processes;
        this.documents = documents;
        this.attachments = attachments;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    ServiceRequest submit(Caller caller, RequestDraft draft, List<Upload> uploads) {
        permissions.require(caller, Permission.SUBMIT_REQUESTS);
        CatalogEntry entry = catalogue
                .entry(caller, draft.kind())
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("kind", "unknown_kind"))));
        Employee initiator = directory
                .find(draft.onBehalfOf() == null || draft.onBehalfOf().isBlank() ? caller.login() : draft.onBehalfOf())
                .filter(Employee::active)
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("onBehalfOf", "unknown_employee"))));
        String site = draft.site() == null || draft.site().isBlank() ? initiator.site() : draft.site();
        Site place = directory
                .findSite(site)
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("site", "unknown_site"))));
        Map<String, Object> fields =
                formCheck.check(entry, draft.fields() == null ? Map.of() : draft.fields(), place.zone());
        formFiles.require(caller, entry, fields);
        List<ReceivedFile> files = uploads.stream().map(documents::receive).toList();
        return transactions.call(() -> {
            ServiceRequest filed = file(caller, entry, initiator, site, fields, files);
            if (draft.parent() != null) {
                events.publishEvent(new RequestFiledUnder(caller, filed, draft.parent()));
            }
            return filed;
        });
    }

    private ServiceRequest file(
            Caller caller,
            CatalogEntry entry,
            Employee initiator,
            String site,
            Map<String, Object> fields,
            List<ReceivedFile> files) {
        ServiceRequest request = new ServiceRequest(
                Ids.next(),
                numbers.next(entry.kind(), entry.numberPattern()),
                entry.kind(),
                entry.titleOf(fields),
                RequestStatus.OPEN,
                site,
                initiator.department(),
                initiator.login(),
                caller.login(),
                fields,
                priorities.of(entry, site, fields),
                entry.process().definitionId(),
                null,
                clock.instant(),
                null);
        rows.insert(request);
        readers.admit(request.id(), initiator.login());
        readers.admit(request.id(), caller.login());
        readers.admitRoles(request.id(), entry.readers(), request.place());
        var record = journal.record(caller, Subject.of(ServiceRequest.SUBJECT, request.id()), "request.submitted");
        record.onBehalfOf(initiator.login());
        if (!caller.is(initiator.login())) {
            record.detail("initiator", initiator.login());
        }
        if (request.priority() != null) {
            record.detail("priority", request.priority());
        }
        record.write();
        formFiles.attach(caller, entry, request);
        files.forEach(file -> attachments.add(caller, request, file, Attachments.ROLE));
        ProcessRef started = processes.start(entry.process(), request.id().toString(), variables.of(request, entry));
        rows.started(request.id(), started.instanceId());
        events.publishEvent(new RequestSubmitted(request));
        events.publishEvent(new RequestChanged(request.id()));
        // the process may have come to its end at once: what there is now is what counts
        return rows.find(request.id()).orElseThrow();
    }
}
