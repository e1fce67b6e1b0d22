package io.marshrut.documents;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a secret document once nobody sees it any more who could do something about it: one administrator asks to
 * list somebody, another confirms, neither is that person, and neither sees the document. Where all is well with a
 * document administrators have no way to its list.
 */
@Service
public class LeftSecrets {

    private final LeftSecretRows rows;
    private final SecrecyRows secrecy;
    private final Documents documents;
    private final DocumentRules rules;
    private final Permissions permissions;
    private final Directory directory;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeftSecrets(
            LeftSecretRows rows,
            SecrecyRows secrecy,
            Documents documents,
            DocumentRules rules,
            Permissions permissions,
            Directory directory,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.secrecy = secrecy;
        this.documents = documents;
        this.rules = rules;
        this.permissions = permissions;
        this.directory = directory;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<LeftSecret> list(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
        return rows.of(ids());
    }

    /** What waits for a second administrator, oldest first. */
    @Transactional(readOnly = true)
    public List<ReaderChange> pending(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
        return rows.pending();
    }

    /**
     * Asks another administrator to list somebody.
     *
     * @throws Problem 404 where the document is not one of these; 422 where the person is not there; 409 where they could
     *     do nothing about it either ({@code secret_waits_for_nobody}), where one is asked for already, or {@code four_eyes}
     *     for oneself
     */
    @Transactional
    public void ask(Caller caller, UUID document, String login, String reason) {
        permissions.require(caller, Permission.ADMINISTER);
        DocumentCard card = left(document);
        Employee person = directory
                .find(login)
                .filter(Employee::active)
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("login", "unknown_employee"))));
        if (caller.is(person.login())) {
            throw Problem.conflict("four_eyes");
        }
        rules.of(card).checkNamedReaders(card, with(document, person.login()));
        ReaderChange change = new ReaderChange(
                Ids.next(), document, person.login(), Comments.optional(reason), caller.login(), clock.instant());
        try {
            rows.ask(change);
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("reader_asked_already");
        }
        tell(caller, change, "document.reader-asked");
    }

    /** @throws Problem 409 {@code four_eyes} for who asked and for the person concerned; 404 where it is decided already */
    @Transactional
    public void confirm(Caller caller, UUID id) {
        ReaderChange change = waiting(caller, id);
        if (caller.is(change.askedBy()) || caller.is(change.login())) {
            throw Problem.conflict("four_eyes");
        }
        DocumentCard card = left(change.documentId());
        secrecy.lock(card.id());
        rules.of(card).checkNamedReaders(card, with(card.id(), change.login()));
        rows.decide(id, "DONE", caller.login(), clock.instant());
        secrecy.add(card.id(), Set.of(change.login()), change.askedBy(), clock.instant());
        tell(caller, change, "document.reader-added");
        events.publishEvent(new DocumentSecrecyChanged(card, secrecy.of(card.id()), Set.of(change.login())));
    }

    /** Refuses it, or takes it back where it is one's own. */
    @Transactional
    public void refuse(Caller caller, UUID id) {
        ReaderChange change = waiting(caller, id);
        rows.decide(id, caller.is(change.askedBy()) ? "WITHDRAWN" : "REFUSED", caller.login(), clock.instant());
        tell(caller, change, "document.reader-refused");
    }

    /** Looks for documents that were left alone since the last look, and tells of them. */
    @Transactional
    public void watch() {
        Set<UUID> found = rows.tellNow(ids(), clock.instant());
        if (!found.isEmpty()) {
            events.publishEvent(new SecretsLeftAlone(found));
        }
    }

    private Set<UUID> ids() {
        Set<UUID> left = new HashSet<>(rows.withoutAnybody());
        rules.all().forEach(rule -> left.addAll(rule.secretsThatWaitForNobody()));
        return left;
    }

    private DocumentCard left(UUID document) {
        if (!ids().contains(document)) {
            throw Problem.notFound();
        }
        return documents.card(Caller.system(), document);
    }

    private ReaderChange waiting(Caller caller, UUID id) {
        permissions.require(caller, Permission.ADMINISTER);
        return rows.lockedPending(id).orElseThrow(Problem::notFound);
    }

    private Set<String> with(UUID document, String login) {
        Set<String> named = new TreeSet<>(secrecy.of(document).logins());
        named.add(login);
        return named;
    }

    private void tell(Caller caller, ReaderChange change, String event) {
        journal.record(caller, Subject.of(DocumentTitles.SUBJECT, change.documentId()), event)
                .detail("assignee", change.login())
                .detail("asked-by", change.askedBy())
                .comment(change.reason())
                .write();
    }
}
