package io.marshrut.tables;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Brings tables into registers: first what would happen is shown, then the very same file is applied, whole or not at
 * all. At applying everything is planned anew, in one transaction with the register locked, and refused where that
 * differs from what was shown.
 */
@Service
public class Imports {

    /** After so long a file that was brought is forgotten. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final ImportedFileRows files;
    private final Transactions transactions;
    private final Clock clock;

    Imports(ImportedFileRows files, Transactions transactions, Clock clock) {
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps a file to be looked at.
     *
     * @throws Problem 422 where it is no such table
     */
    public ImportedFile bring(Caller caller, Import<?> register, TableFile brought) {
        register.require(caller);
        TableReader.read(brought, register.columns());
        ImportedFile file = new ImportedFile(
                Ids.next(), register.key(), brought.name(), brought.digest(), caller.login(), clock.instant(), null);
        transactions.run(() -> {
            files.forget(clock.instant().minus(KEPT));
            files.insert(file, brought.content());
        });
        return file;
    }

    /**
     * What the file would do as things stand now; of one that was applied, what it would do once more.
     *
     * @throws Problem 404 where the caller brought no such file, or it is forgotten
     */
    public ImportReport report(Caller caller, Import<?> register, UUID id) {
        register.require(caller);
        ImportedFile file =
                files.find(id).filter(found -> belongs(found, caller, register)).orElseThrow(Problem::notFound);
        return planned(caller, register, file);
    }

    /**
     * @param shown {@link ImportReport#digest()} of what the caller saw
     * @return what was done
     * @throws Problem 409 where it was applied already or would now do something else than was shown, 422 where rows are
     *     wrong or nothing changes
     */
    public ImportReport apply(Caller caller, Import<?> register, UUID id, String shown) {
        register.require(caller);
        return transactions.call(() -> {
            ImportedFile file = files.locked(id)
                    .filter(found -> belongs(found, caller, register))
                    .orElseThrow(Problem::notFound);
            if (file.appliedAt() != null) {
                throw Problem.conflict("import_applied");
            }
            register.lock();
            ImportReport report = applied(caller, register, file, shown);
            files.applied(id, clock.instant());
            return report;
        });
    }

    private <T> ImportReport applied(Caller caller, Import<T> register, ImportedFile file, String shown) {
        Table table = table(register, file);
        List<PlannedRow<T>> rows = register.plan(caller, table);
        ImportReport report = new ImportReport(file, rows, table.unknown());
        if (!report.digest().equals(shown)) {
            throw Problem.conflict("import_differs");
        }
        if (!report.isSound()) {
            throw Problem.invalid("import_wrong", report.count(RowState.WRONG));
        }
        if (!report.changesAnything()) {
            throw Problem.invalid("import_nothing");
        }
        rows.stream().filter(PlannedRow::acts).forEach(row -> register.apply(caller, row));
        return report;
    }

    private ImportReport planned(Caller caller, Import<?> register, ImportedFile file) {
        Table table = table(register, file);
        return new ImportReport(file, transactions.call(() -> register.plan(caller, table)), table.unknown());
    }

    private Table table(Import<?> register, ImportedFile file) {
        return TableReader.read(new TableFile(file.fileName(), files.content(file.id())), register.columns());
    }

    private static boolean belongs(ImportedFile file, Caller caller, Import<?> register) {
        return file.register().equals(register.key()) && caller.is(file.uploadedBy());
    }
}
