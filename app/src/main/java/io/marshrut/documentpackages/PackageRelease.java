package io.marshrut.documentpackages;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The gate (выпуск комплекта): lets a package through when it is whole, or when somebody named answers for it. */
@Service
public class PackageRelease {

    private final PackageRows rows;
    private final PackageReaders readers;
    private final PackageRights rights;
    private final PackageGate gate;
    private final PackageContents contents;
    private final PackageRefresh refresh;
    private final SiteRequests requests;
    private final Journal journal;
    private final Texts texts;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PackageRelease(
            PackageRows rows,
            PackageReaders readers,
            PackageRights rights,
            PackageGate gate,
            PackageContents contents,
            PackageRefresh refresh,
            SiteRequests requests,
            Journal journal,
            Texts texts,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.rights = rights;
        this.gate = gate;
        this.contents = contents;
        this.refresh = refresh;
        this.requests = requests;
        this.journal = journal;
        this.texts = texts;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the caller may release what is whole. */
    public boolean mayRelease(Caller caller, DocumentPackage shown) {
        return shown.isOpen() && (rights.mayVerify(caller, shown.place()) || mayOverride(caller, shown));
    }

    /** Whether the caller may release what is not. */
    public boolean mayOverride(Caller caller, DocumentPackage shown) {
        return shown.isOpen() && rights.mayOverride(caller, shown.place());
    }

    /** Whether the caller may say that a stamp or a signature is there. */
    public boolean mayAttest(Caller caller, DocumentPackage shown) {
        return shown.isOpen() && rights.mayVerify(caller, shown.place());
    }

    /** Whether the caller may ask the site. */
    public boolean mayAsk(Caller caller, DocumentPackage shown) {
        return shown.isOpen() && rights.mayFill(caller, shown.place());
    }

    /** Whether the caller may let its documents stand alone again. */
    public boolean mayDissolve(Caller caller, DocumentPackage shown) {
        return shown.isOpen()
                && (rights.mayVerify(caller, shown.place())
                        || caller.is(shown.createdBy()) && rights.mayFill(caller, shown.place()));
    }

    /**
     * Releases a package.
     *
     * @param overrideReason why though it is not whole; counts for nothing where it is
     * @throws Problem 404, 403; 409 {@code package_closed}, {@code package_empty}; 422 {@code package_blocked} with what
     *     keeps it, where no reason is given
     */
    public DocumentPackage release(Caller caller, UUID id, String overrideReason) {
        DocumentPackage shown = readable(caller, id);
        boolean mayOverride = rights.mayOverride(caller, shown.place());
        rights.require(mayOverride || rights.mayVerify(caller, shown.place()));
        String reason = Comments.optional(overrideReason);
        return transactions.call(() -> {
            DocumentPackage held = open(id);
            PackageLook look = gate.look(held);
            rows.looked(id, look.missing(), look.blockedBy());
            if (look.documents().isEmpty()) {
                throw Problem.conflict("package_empty");
            }
            if (!look.isReleasable()) {
                if (reason == null) {
                    throw blocked(look);
                }
                rights.require(mayOverride);
            }
            close(caller, held, PackageState.RELEASED, look.isReleasable() ? null : reason);
            told(caller, id, look, reason);
            events.publishEvent(new PackageReleased(id));
            return rows.find(id).orElseThrow();
        });
    }

    private void told(Caller caller, UUID id, PackageLook look, String reason) {
        Journal.Record entry = journal.record(
                        caller,
                        Subject.of(DocumentPackage.SUBJECT, id),
                        look.isReleasable() ? "package.released" : "package.overridden")
                .comment(reason);
        if (!look.isReleasable()) {
            LocalText lacking = lacking(look);
            entry.detail("what.ru", lacking.ru())
                    .detail("what.en", lacking.en())
                    .detail("blockedBy", String.join(", ", look.blockedBy()));
        }
        entry.write();
    }

    /** What kept it, in words. */
    private LocalText lacking(PackageLook look) {
        return new LocalText(lacking(look, Texts.RUSSIAN), lacking(look, Locale.ENGLISH));
    }

    private String lacking(PackageLook look, Locale language) {
        return Stream.concat(
                        look.blockedBy().contains(PackageLook.NOT_VERIFIED)
                                ? Stream.of(texts.get("documentpackages.blocked.documentsNotVerified", language))
                                : Stream.empty(),
                        look.required().stream()
                                .filter(one -> !one.present())
                                .map(one -> one.title().in(language)))
                .collect(Collectors.joining(", "));
    }

    private static Problem blocked(PackageLook look) {
        return Problem.invalid(
                "package_blocked",
                look.blockedBy().stream()
                        .map(key -> look.required().stream()
                                .filter(one -> one.key().equals(key))
                                .findFirst()
                                .map(one -> FieldError.of(
                                        key,
                                        "package_lacks",
                                        one.title().ru(),
                                        one.title().en()))
                                .orElseGet(() -> FieldError.of(key, "package_not_verified")))
                        .toList());
    }

    /**
     * Takes a person's word that a stamp or a signature is there which recognition did not see.
     *
     * @throws Problem 404, 403; 409 {@code package_closed}; 422 where the package needs no such mark
     */
    public void attest(Caller caller, UUID id, String key, String comment) {
        rights.requireVerify(caller, readable(caller, id));
        transactions.run(() -> {
            DocumentPackage held = open(id);
            Requirement asked = gate.look(held).required().stream()
                    .filter(one -> one.key().equals(key) && one.isAttestable())
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("key", "unknown_object"))));
            if (asked.present()) {
                return;
            }
            contents.attest(id, key, caller.login(), clock.instant(), Comments.optional(comment));
            journal.record(caller, Subject.of(DocumentPackage.SUBJECT, id), "package.attested")
                    .comment(comment)
                    .detail("what.ru", asked.title().ru())
                    .detail("what.en", asked.title().en())
                    .write();
            refresh.refresh(id);
        });
    }

    /** Asks the site for all that is missing. @throws Problem 404, 403; 409 {@code package_closed}, {@code package_asked}, {@code package_complete} */
    public void ask(Caller caller, UUID id, String comment) {
        rights.requireFill(caller, readable(caller, id));
        String said = Comments.optional(comment);
        transactions.run(() -> {
            DocumentPackage held = open(id);
            PackageLook look = gate.look(held);
            if (look.missing().isEmpty()) {
                throw Problem.conflict("package_complete");
            }
            if (requests.of(id).stream().anyMatch(SiteRequest::isOpen)) {
                throw Problem.conflict("package_asked");
            }
            requests.ask(caller, held, look, said);
            events.publishEvent(new PackageChanged(id));
        });
    }

    /** Lets its documents stand alone again. @throws Problem 404, 403; 409 {@code package_closed} */
    public DocumentPackage dissolve(Caller caller, UUID id, String comment) {
        DocumentPackage shown = readable(caller, id);
        rights.require(rights.mayVerify(caller, shown.place())
                || caller.is(shown.createdBy()) && rights.mayFill(caller, shown.place()));
        return transactions.call(() -> {
            DocumentPackage held = open(id);
            List<UUID> free = contents.of(id);
            contents.empty(id);
            close(caller, held, PackageState.DISSOLVED, null);
            free.forEach(document -> events.publishEvent(new DocumentSetFree(document)));
            journal.record(caller, Subject.of(DocumentPackage.SUBJECT, id), "package.dissolved")
                    .comment(Comments.optional(comment))
                    .write();
            return rows.find(id).orElseThrow();
        });
    }

    private void close(Caller caller, DocumentPackage held, PackageState state, String reason) {
        rows.close(held.id(), state, caller.login(), clock.instant(), reason);
        requests.withdraw(held.id());
        events.publishEvent(new PackageChanged(held.id()));
    }

    private DocumentPackage open(UUID id) {
        DocumentPackage held = rows.locked(id).orElseThrow();
        if (!held.isOpen()) {
            throw Problem.conflict("package_closed");
        }
        return held;
    }

    private DocumentPackage readable(Caller caller, UUID id) {
        return rows.find(id).filter(found -> readers.mayRead(caller, id)).orElseThrow(Problem::notFound);
    }
}
