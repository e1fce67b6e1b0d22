package io.marshrut.directory;

import io.marshrut.directory.Organisation.NewDepartment;
import io.marshrut.directory.PlaceRows.Column;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import io.marshrut.shared.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The departments of the company as administrators keep them (подразделения). */
@Service
public class DepartmentRegister {

    static final String SUBJECT = "department";

    private final OrganisationRows organisation;
    private final PlaceRows rows;
    private final Organisation additions;
    private final Directory directory;
    private final Administrators administrators;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Texts texts;

    DepartmentRegister(
            OrganisationRows organisation,
            PlaceRows rows,
            Organisation additions,
            Directory directory,
            Administrators administrators,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Texts texts) {
        this.organisation = organisation;
        this.rows = rows;
        this.additions = additions;
        this.directory = directory;
        this.administrators = administrators;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.texts = texts;
    }

    /** In the order of the tree. @param words that the code or a name holds; empty for all */
    public Paged<DepartmentLine> search(Caller caller, String words, Paged.Request page) {
        administrators.require(caller);
        PlaceFilter filter = new PlaceFilter(words);
        return transactions.call(() -> {
            Map<String, Integer> people = rows.people(Column.DEPARTMENT);
            return PlaceFilter.page(
                    new DepartmentTree(organisation.departmentsNow())
                            .nodes().stream()
                                    .filter(node -> filter.fits(
                                            node.department().code(),
                                            node.department().name()))
                                    .map(node -> new DepartmentLine(
                                            node.department(),
                                            filter.isEmpty() ? node.depth() : 0,
                                            people.getOrDefault(
                                                    node.department().code(), 0)))
                                    .toList(),
                    page);
        });
    }

    /** @throws Problem 404 where there is no such department */
    public Department get(Caller caller, String code) {
        administrators.require(caller);
        return department(code);
    }

    public List<JournalEntry> timeline(Caller caller, String code) {
        administrators.require(caller);
        return journal.of(new Subject(SUBJECT, code));
    }

    /** Roles whose holders may serve requests for a department. */
    public Set<String> roles(Caller caller) {
        administrators.require(caller);
        return administrators.roles();
    }

    /**
     * Without a code one is made of the name.
     *
     * @throws Problem 422 with everything that is wrong
     */
    public Department add(Caller caller, DepartmentDraft draft) {
        administrators.require(caller);
        return transactions.call(() -> {
            rows.lockAll();
            Map<String, LocalText> others = names();
            DepartmentDraft tidy = draft.tidy();
            PlaceCheck check = checked(tidy, others);
            if (!tidy.code().isEmpty()) {
                check.code(tidy.code(), others.keySet());
            }
            check.refuse();
            String code = tidy.code().isEmpty() ? Codes.of(tidy.nameRu(), others.keySet()) : tidy.code();
            additions.add(new NewDepartment(
                    code,
                    PlaceCheck.name(tidy.nameRu(), tidy.nameEn()),
                    Typed.orNull(tidy.parent()),
                    tidy.site(),
                    Typed.orNull(tidy.servingRole()),
                    Typed.orNull(tidy.head())));
            journal.record(caller, new Subject(SUBJECT, code), "department.added")
                    .detail("name", tidy.nameRu())
                    .write();
            changed();
            return department(code);
        });
    }

    /** The code of the draft is not asked: it never changes. */
    public Department change(Caller caller, String code, DepartmentDraft draft) {
        administrators.require(caller);
        return transactions.call(() -> {
            rows.lockAll();
            DepartmentDraft before = DepartmentDraft.of(department(code));
            DepartmentDraft said = draft.tidy();
            LocalText name = PlaceCheck.name(said.nameRu(), said.nameEn());
            DepartmentDraft after = new DepartmentDraft(
                    code, name.ru(), name.en(), said.parent(), said.site(), said.servingRole(), said.head());
            Map<String, LocalText> others = names();
            others.remove(code);
            PlaceCheck check = checked(after, others);
            if (new DepartmentTree(organisation.departmentsNow()).wouldLoop(code, after.parent())) {
                check.wrong(FieldError.of("parent", "department_loop"));
            }
            check.refuse();
            if (!after.equals(before)) {
                rows.update(after);
                FieldChanges.told(
                                journal.record(caller, new Subject(SUBJECT, code), "department.changed"),
                                before.facts(),
                                after.facts(),
                                texts)
                        .write();
                changed();
            }
            return department(code);
        });
    }

    /** @throws Problem 409 where anything refers to it */
    public void remove(Caller caller, String code) {
        administrators.require(caller);
        transactions.run(() -> {
            rows.lockAll();
            Department department = department(code);
            rows.delete(Column.DEPARTMENT, code);
            journal.record(caller, new Subject(SUBJECT, code), "department.removed")
                    .detail("name", department.name().ru())
                    .write();
            changed();
        });
    }

    /** @param others all but this one */
    private PlaceCheck checked(DepartmentDraft tidy, Map<String, LocalText> others) {
        Set<String> sites = organisation.sitesNow().stream().map(Site::code).collect(Collectors.toSet());
        PlaceCheck check = new PlaceCheck()
                .names(tidy.nameRu(), tidy.nameEn(), others)
                .chosen("parent", tidy.parent(), names().keySet(), false)
                .chosen("site", tidy.site(), sites, true)
                .chosen("servingRole", tidy.servingRole(), administrators.roles(), false);
        organisation.departmentsNow().stream()
                .filter(one -> others.containsKey(one.code()))
                .filter(one -> tidy.servingRole().equals(one.servingRole()))
                .findFirst()
                .ifPresent(one -> check.wrong(FieldError.of(
                        "servingRole", "role_served_by_another", one.name().ru())));
        if (!tidy.head().isEmpty()
                && directory.find(tidy.head()).filter(Employee::active).isEmpty()) {
            check.wrong(FieldError.of("head", "nobody"));
        }
        return check;
    }

    private void changed() {
        organisation.forgetAfterCommit();
        events.publishEvent(new OrganisationChanged());
    }

    private Map<String, LocalText> names() {
        return organisation.departmentsNow().stream().collect(Collectors.toMap(Department::code, Department::name));
    }

    private Department department(String code) {
        return organisation.departmentsNow().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
