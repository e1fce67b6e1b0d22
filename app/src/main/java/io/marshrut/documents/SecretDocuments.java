package io.marshrut.documents;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Secret documents (гриф «Конфиденциально»). Neither roles nor reach, nor standing in for somebody, nor administration
 * lets anybody see one: only being listed does. Who made it secret keeps the list; once they have left, anybody listed.
 */
@Service
public class SecretDocuments {

    /** More names than this are no secret. */
    static final int MOST = 50;

    private final SecrecyRows rows;
    private final Documents documents;
    private final DocumentRules rules;
    private final Directory directory;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    SecretDocuments(
            SecrecyRows rows,
            Documents documents,
            DocumentRules rules,
            Directory directory,
            Journal journal,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.rules = rules;
        this.directory = directory;
        this.journal = journal;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws Problem 404 where the caller may not read the document */
    public Secrecy of(Caller caller, UUID id) {
        return rows.of(documents.card(caller, id).id());
    }

    /** For those who show a document to whom they have checked, and for what waits for it. */
    public Secrecy of(UUID id) {
        return rows.of(id);
    }

    /** Of these documents the secret ones that do not name the caller. */
    public Set<UUID> keptFrom(Caller caller, Collection<UUID> documents) {
        return rows.keptFrom(caller, documents);
    }

    /** Of these documents the secret ones. */
    public Set<UUID> secretAmong(Collection<UUID> documents) {
        return rows.secretAmong(documents);
    }

    /** Whether the caller, who reads the document, may make it secret, or change who sees it. */
    public boolean mayChange(Caller caller, DocumentCard card, Secrecy secrecy) {
        if (!secrecy.isSecret()) {
            return rules.of(card).mayMakeSecret(caller, card);
        }
        return secrecy.names(caller.login())
                && (caller.is(secrecy.markedBy())
                        || !secrecy.names(secrecy.markedBy())
                        || directory
                                .find(secrecy.markedBy())
                                .filter(Employee::active)
                                .isEmpty());
    }

    /** As {@link #name}, for one more; blank for nobody but the caller, where it is not secret yet. */
    public Secrecy admit(Caller caller, UUID id, String login) {
        return change(caller, id, before -> {
            Set<String> named = new TreeSet<>(before.logins());
            if (!login.isEmpty()) {
                named.add(login);
            }
            return named;
        });
    }

    /** As {@link #name}, for everybody but one. */
    public Secrecy dismiss(Caller caller, UUID id, String login) {
        return change(caller, id, before -> {
            Set<String> named = new TreeSet<>(before.logins());
            named.remove(login);
            return named;
        });
    }

    /**
     * Makes a document secret, or changes who sees it. Who makes it secret is always among them.
     *
     * @throws Problem 404, 403; 422 where somebody is unknown or blocked, where it is too many or nobody; 409
     *     {@code secret_waits_for_nobody} where something that waits for a look could not be done any more
     */
    public Secrecy name(Caller caller, UUID id, Collection<String> logins) {
        return change(caller, id, before -> new TreeSet<>(logins));
    }

    /** A document that was found within another is as secret as that one is, in the caller's transaction. */
    public void inherit(UUID from, UUID to) {
        Secrecy whole = rows.of(from);
        if (whole.isSecret()) {
            Instant now = clock.instant();
            rows.mark(to, whole.markedBy(), now);
            rows.add(to, whole.logins(), whole.markedBy(), now);
            tell(Caller.system(), documents.cards(Set.of(to)).get(to), "document.made-secret", null);
        }
    }

    /** A piece of a document is as secret as that one is, in the caller's transaction; nobody is told but those who show it. */
    public void follow(UUID whole, UUID piece) {
        Secrecy wanted = rows.of(whole);
        Secrecy before = rows.of(piece);
        if (before.isSecret() == wanted.isSecret() && before.logins().equals(wanted.logins())) {
            return;
        }
        Instant now = clock.instant();
        DocumentCard card = documents.cards(Set.of(piece)).get(piece);
        if (!wanted.isSecret()) {
            rows.lift(piece);
            tell(Caller.system(), card, "document.secrecy-lifted", null);
        } else {
            if (!before.isSecret()) {
                rows.mark(piece, wanted.markedBy(), now);
                tell(Caller.system(), card, "document.made-secret", null);
            }
            Set<String> removed = new TreeSet<>(before.logins());
            removed.removeAll(wanted.logins());
            rows.remove(piece, removed);
            rows.add(piece, wanted.logins(), wanted.markedBy(), now);
        }
        changed(card, Set.of());
    }

    private Secrecy change(Caller caller, UUID id, Function<Secrecy, Set<String>> names) {
        return transactions.call(() -> {
            DocumentCard card = changeable(caller, id);
            Secrecy before = rows.of(id);
            Set<String> named = names.apply(before);
            if (!before.isSecret()) {
                named.add(caller.login());
            }
            check(named, before);
            rules.of(card).checkNamedReaders(card, named);
            Instant now = clock.instant();
            if (!before.isSecret()) {
                rows.mark(id, caller.login(), now);
                tell(caller, card, "document.made-secret", null);
            }
            Set<String> removed = new TreeSet<>(before.logins());
            removed.removeAll(named);
            rows.remove(id, removed);
            removed.forEach(login -> tell(caller, card, "document.reader-removed", login));
            Set<String> added = new TreeSet<>(named);
            added.removeAll(before.logins());
            rows.add(id, added, caller.login(), now);
            added.forEach(login -> tell(caller, card, "document.reader-added", login));
            added.remove(caller.login());
            return changed(card, added);
        });
    }

    /** Makes a document open again: from now on its owner's rule says who reads it. @throws Problem 404, 403 */
    public Secrecy lift(Caller caller, UUID id) {
        return transactions.call(() -> {
            DocumentCard card = changeable(caller, id);
            if (rows.of(id).isSecret()) {
                rows.lift(id);
                tell(caller, card, "document.secrecy-lifted", null);
                return changed(card, Set.of());
            }
            return Secrecy.none(id);
        });
    }

    private DocumentCard changeable(Caller caller, UUID id) {
        DocumentCard card = documents.card(caller, id);
        rows.lock(id);
        if (!mayChange(caller, documents.card(caller, id), rows.of(id))) {
            throw Problem.forbidden();
        }
        return card;
    }

    /** Who is listed already may have left since; who is new must be there. */
    private void check(Set<String> named, Secrecy before) {
        if (named.size() > MOST) {
            throw Problem.invalid(List.of(FieldError.of("readers", "too_many_readers", MOST)));
        }
        Map<String, Employee> people = directory.employees(named);
        for (String login : named) {
            boolean there = people.containsKey(login) && people.get(login).active();
            if (!there && !before.names(login)) {
                throw Problem.invalid(List.of(FieldError.of("readers", "unknown_reader", login)));
            }
        }
        if (people.values().stream().noneMatch(Employee::active)) {
            throw Problem.invalid(List.of(FieldError.of("readers", "no_reader")));
        }
    }

    private Secrecy changed(DocumentCard card, Set<String> added) {
        Secrecy now = rows.of(card.id());
        events.publishEvent(new DocumentSecrecyChanged(card, now, added));
        return now;
    }

    private void tell(Caller caller, DocumentCard card, String event, String whom) {
        Journal.Record entry = journal.record(caller, Subject.of(DocumentTitles.SUBJECT, card.id()), event)
                .detail("file", card.fileName());
        if (whom != null) {
            entry.detail("assignee", whom);
        }
        entry.write();
    }
}
