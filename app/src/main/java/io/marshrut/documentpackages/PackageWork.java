package io.marshrut.documentpackages;

import io.marshrut.contracts.Contracts;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyLookup;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Site;
import io.marshrut.documents.RegistrationNumbers;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.powersofattorney.PowersOfAttorney;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Place;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Makes packages and changes what people say of them. */
@Service
public class PackageWork {

    private static final String SERIES = "package";
    private static final String PATTERN = "КД-{yyyy}-{seq:4}";
    private static final int LONGEST_TITLE = 200;

    private final PackageRows rows;
    private final PackageReaders readers;
    private final PackageRights rights;
    private final PackageRefresh refresh;
    private final PackageFilling filling;
    private final Directory directory;
    private final CounterpartyLookup counterparties;
    private final Contracts contracts;
    private final PowersOfAttorney powers;
    private final RegistrationNumbers numbers;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    PackageWork(
            PackageRows rows,
            PackageReaders readers,
            PackageRights rights,
            PackageRefresh refresh,
            PackageFilling filling,
            Directory directory,
            CounterpartyLookup counterparties,
            Contracts contracts,
            PowersOfAttorney powers,
            RegistrationNumbers numbers,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.rights = rights;
        this.refresh = refresh;
        this.filling = filling;
        this.directory = directory;
        this.counterparties = counterparties;
        this.contracts = contracts;
        this.powers = powers;
        this.numbers = numbers;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the caller may make packages anywhere at all. */
    public boolean mayCreate(Caller caller) {
        return rights.mayCreate(caller);
    }

    /**
     * Makes a package of documents, or an empty one.
     *
     * @param site null for the caller's own
     * @throws Problem 403 without the permission; 409 where a document is in another one or cannot be used; 422
     */
    public DocumentPackage create(Caller caller, String site, PackageDraft draft, List<UUID> documents) {
        rights.require(rights.mayCreate(caller));
        String place = site == null || site.isBlank() ? caller.site() : site;
        List<FieldError> errors = new ArrayList<>();
        Site where = directory.findSite(place).orElse(null);
        String department = directory.employee(caller.login()).department();
        if (where == null) {
            errors.add(FieldError.of("site", "unknown_site"));
        } else if (!rights.mayFill(caller, Place.of(place, department))) {
            errors.add(FieldError.of("site", "site_out_of_reach"));
        }
        Counterparty counterparty = check(caller, draft, null, errors);
        return transactions.call(() -> {
            DocumentPackage made = new DocumentPackage(
                    Ids.next(),
                    number(where),
                    PackageState.OPEN,
                    draft.operation(),
                    title(draft),
                    place,
                    department,
                    counterparty == null ? null : counterparty.id(),
                    draft.contractId(),
                    draft.powerId(),
                    caller.login(),
                    clock.instant(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null);
            rows.insert(made);
            readers.admit(made.id(), caller.login());
            journal.record(caller, Subject.of(DocumentPackage.SUBJECT, made.id()), "package.created")
                    .detail("name", made.number())
                    .write();
            documents.forEach(document -> filling.add(caller, made, document));
            refresh.refresh(made.id());
            return rows.find(made.id()).orElseThrow();
        });
    }

    /** Changes what people say of it. @throws Problem 404, 403; 409 {@code package_closed}; 422 */
    public DocumentPackage change(Caller caller, UUID id, PackageDraft draft) {
        DocumentPackage before = readable(caller, id);
        rights.requireFill(caller, before);
        Counterparty counterparty = check(caller, draft, before, new ArrayList<>());
        return onOpen(id, () -> {
            DocumentPackage held = rows.locked(id).orElseThrow();
            rows.update(new DocumentPackage(
                    id,
                    held.number(),
                    held.state(),
                    draft.operation(),
                    title(draft),
                    held.site(),
                    held.department(),
                    counterparty == null ? null : counterparty.id(),
                    draft.contractId(),
                    draft.powerId(),
                    held.createdBy(),
                    held.createdAt(),
                    held.missing(),
                    held.blockedBy(),
                    null,
                    null,
                    null));
            journal.record(caller, Subject.of(DocumentPackage.SUBJECT, id), "package.changed")
                    .write();
        });
    }

    /** Of a site's own day; drawn last, as others who draw wait for the end of this transaction. */
    private String number(Site site) {
        return numbers.next(SERIES, PATTERN, Map.of(), LocalDate.ofInstant(clock.instant(), site.zone()));
    }

    private DocumentPackage onOpen(UUID id, Runnable work) {
        Supplier<DocumentPackage> whole = () -> {
            if (!rows.locked(id).orElseThrow().isOpen()) {
                throw Problem.conflict("package_closed");
            }
            work.run();
            refresh.refresh(id);
            return rows.find(id).orElseThrow();
        };
        return transactions.call(whole);
    }

    private DocumentPackage readable(Caller caller, UUID id) {
        return rows.find(id).filter(found -> readers.mayRead(caller, id)).orElseThrow(Problem::notFound);
    }

    /** @param before what was said already and need not be read by this caller; null for a new one */
    private Counterparty check(Caller caller, PackageDraft draft, DocumentPackage before, List<FieldError> errors) {
        if (draft.operation() == null) {
            errors.add(FieldError.of("operation", "required"));
        }
        if (title(draft).length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "length", 0, LONGEST_TITLE));
        }
        UUID contract = draft.contractId();
        if (contract != null
                && !(before != null && contract.equals(before.contractId()))
                && !contracts.mayRead(caller, contract)) {
            errors.add(FieldError.of("contract", "unknown_object"));
        }
        UUID power = draft.powerId();
        if (power != null && !(before != null && power.equals(before.powerId())) && !powers.mayRead(caller, power)) {
            errors.add(FieldError.of("powerOfAttorney", "unknown_object"));
        }
        Counterparty counterparty = null;
        if (draft.counterparty() != null && !draft.counterparty().isBlank()) {
            List<Counterparty> meant = counterparties.said(draft.counterparty());
            if (meant.isEmpty()) {
                errors.add(FieldError.of("counterparty", "unknown_object"));
            } else {
                counterparty = meant.get(0);
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return counterparty;
    }

    private static String title(PackageDraft draft) {
        return draft.title() == null ? "" : draft.title().strip();
    }
}
