package io.marshrut.contracts;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.access.Reader;
import io.marshrut.access.Sight;
import io.marshrut.documents.Documents;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.worklist.WorkItem;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows contracts to those who may read them. */
@Service
public class Contracts {

    private final ContractRows rows;
    private final ContractReaders readers;
    private final ContractVersions versions;
    private final ContractVisibility visibility;
    private final ContractViews views;
    private final ContractStages stages;
    private final Documents documents;
    private final Permissions permissions;
    private final Journal journal;

    Contracts(
            ContractRows rows,
            ContractReaders readers,
            ContractVersions versions,
            ContractVisibility visibility,
            ContractViews views,
            ContractStages stages,
            Documents documents,
            Permissions permissions,
            Journal journal) {
        this.rows = rows;
        this.readers = readers;
        this.versions = versions;
        this.visibility = visibility;
        this.views = views;
        this.stages = stages;
        this.documents = documents;
        this.permissions = permissions;
        this.journal = journal;
    }

    public boolean mayCreate(Caller caller) {
        return permissions.permits(caller, Permission.CREATE_CONTRACTS);
    }

    /** @throws Problem 404 where it does not exist or the caller may not read it */
    @Transactional(readOnly = true)
    public ContractView get(Caller caller, UUID id) {
        return views.of(caller, readable(caller, id));
    }

    @Transactional(readOnly = true)
    public boolean mayRead(Caller caller, UUID id) {
        return caller.isSystem() ? rows.find(id).isPresent() : readers.mayRead(caller, id);
    }

    /** How far the caller's permission reaches, for the search. */
    public Sight sight(Caller caller) {
        return readers.sight(caller);
    }

    /** Of the given contracts those that the caller may read: one query. */
    @Transactional(readOnly = true)
    public Set<UUID> readableOf(Caller caller, Collection<UUID> ids) {
        return readers.readableOf(caller, ids);
    }

    /** The names that a contract admits, for the search. */
    @Transactional(readOnly = true)
    public List<String> readers(UUID id) {
        return readers.of(id);
    }

    @Transactional(readOnly = true)
    public Paged<ContractLine> list(Caller caller, ContractFilter filter, ContractOrder order, Paged.Request page) {
        return views.lines(rows.page(caller, filter, order, page));
    }

    /** The fields that have changed between the last two rounds, by the names that the routes know. */
    public Set<String> changes(Contract contract) {
        return contract.formerCard() == null
                ? Set.of()
                : CardValues.changed(contract.formerCard(), contract.submittedCard());
    }

    /** Whether the caller may change the card and bring versions now. */
    public boolean mayEdit(Caller caller, Contract contract) {
        return contract.status().isEditable() && initiates(caller, contract);
    }

    public boolean mayWithdraw(Caller caller, Contract contract) {
        return initiates(caller, contract)
                && (contract.status() == ContractStatus.DRAFT
                        || contract.status().isUnderWay());
    }

    /** Everybody who reads it, and why. @throws Problem 404 */
    @Transactional(readOnly = true)
    public List<Reader> whoReads(Caller caller, UUID id) {
        return visibility.of(readable(caller, id).id());
    }

    /** Everything that happened, oldest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> timeline(Caller caller, UUID id) {
        return journal.of(Subject.of(Contract.SUBJECT, readable(caller, id).id()));
    }

    /** Pending items that the caller may decide now. */
    @Transactional(readOnly = true)
    public List<WorkItem> waitingFor(Caller caller, UUID id) {
        return stages.waitingFor(caller, readable(caller, id).id());
    }

    /** The bytes of a version. @throws Problem 404 */
    public Resource content(Caller caller, UUID id, int version) {
        return documents.content(caller, version(caller, id, version).documentId());
    }

    /** @throws Problem 404 */
    @Transactional(readOnly = true)
    public ContractVersion version(Caller caller, UUID id, int version) {
        return versions.of(readable(caller, id).id()).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** @throws Problem 404 */
    Contract readable(Caller caller, UUID id) {
        return rows.find(id).filter(found -> mayRead(caller, id)).orElseThrow(Problem::notFound);
    }

    /** The initiator, and whoever was handed what came back to them: somebody who left reworks nothing. */
    boolean initiates(Caller caller, Contract contract) {
        return isInitiator(caller, contract)
                || contract.status() == ContractStatus.ON_REWORK
                        && stages.waitingFor(caller, contract.id()).stream()
                                .anyMatch(item -> item.stageKey().equals(ContractStages.REWORK));
    }

    static boolean isInitiator(Caller caller, Contract contract) {
        return caller.capacities().stream()
                .anyMatch(one ->
                        one.login().equals(contract.initiator()) && one.area().covers(Contract.KIND));
    }
}
