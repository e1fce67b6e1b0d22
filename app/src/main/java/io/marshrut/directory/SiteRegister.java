package io.marshrut.directory;

import io.marshrut.directory.Organisation.NewSite;
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
import io.marshrut.shared.TimeZones;
import io.marshrut.shared.Transactions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The sites of the company as administrators keep them (площадки). */
@Service
public class SiteRegister {

    static final String SUBJECT = "site";

    private static final int LONGEST_ADDRESS = 200;

    private final OrganisationRows organisation;
    private final PlaceRows rows;
    private final Organisation additions;
    private final Calendars calendars;
    private final Administrators administrators;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Texts texts;

    SiteRegister(
            OrganisationRows organisation,
            PlaceRows rows,
            Organisation additions,
            Calendars calendars,
            Administrators administrators,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Texts texts) {
        this.organisation = organisation;
        this.rows = rows;
        this.additions = additions;
        this.calendars = calendars;
        this.administrators = administrators;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.texts = texts;
    }

    /** @param words that the code or a name holds; empty for all */
    public Paged<SiteLine> search(Caller caller, String words, Paged.Request page) {
        administrators.require(caller);
        PlaceFilter filter = new PlaceFilter(words);
        return transactions.call(() -> {
            Map<String, Integer> people = rows.people(Column.SITE);
            Map<String, Long> departments = organisation.departmentsNow().stream()
                    .collect(Collectors.groupingBy(Department::site, Collectors.counting()));
            return PlaceFilter.page(
                    organisation.sitesNow().stream()
                            .filter(one -> filter.fits(one.code(), one.name()))
                            .map(one -> new SiteLine(
                                    one,
                                    people.getOrDefault(one.code(), 0),
                                    departments.getOrDefault(one.code(), 0L).intValue()))
                            .toList(),
                    page);
        });
    }

    /** @throws Problem 404 where there is no such site */
    public Site get(Caller caller, String code) {
        administrators.require(caller);
        return site(code);
    }

    public List<JournalEntry> timeline(Caller caller, String code) {
        administrators.require(caller);
        return journal.of(new Subject(SUBJECT, code));
    }

    /** Codes and names of the calendars to choose from. */
    public Map<String, LocalText> calendars(Caller caller) {
        administrators.require(caller);
        return calendars.names();
    }

    /** @throws Problem 422 with everything that is wrong */
    public Site add(Caller caller, SiteDraft draft) {
        administrators.require(caller);
        SiteDraft tidy = draft.tidy();
        return transactions.call(() -> {
            rows.lockAll();
            Map<String, LocalText> others = names();
            checked(tidy, others).code(tidy.code(), others.keySet()).refuse();
            additions.add(new NewSite(
                    tidy.code(),
                    PlaceCheck.name(tidy.nameRu(), tidy.nameEn()),
                    tidy.zone(),
                    tidy.calendar(),
                    Typed.orNull(tidy.address())));
            journal.record(caller, new Subject(SUBJECT, tidy.code()), "site.added")
                    .detail("name", tidy.nameRu())
                    .write();
            changed();
            return site(tidy.code());
        });
    }

    /**
     * The code of the draft is not asked: it never changes. Deadlines that run already keep the calendar and the time
     * zone they began with.
     */
    public Site change(Caller caller, String code, SiteDraft draft) {
        administrators.require(caller);
        return transactions.call(() -> {
            rows.lockAll();
            SiteDraft before = SiteDraft.of(site(code));
            SiteDraft said = draft.tidy();
            LocalText name = PlaceCheck.name(said.nameRu(), said.nameEn());
            SiteDraft after = new SiteDraft(code, name.ru(), name.en(), said.zone(), said.calendar(), said.address());
            Map<String, LocalText> others = names();
            others.remove(code);
            checked(after, others).refuse();
            if (!after.equals(before)) {
                rows.update(after);
                FieldChanges.told(
                                journal.record(caller, new Subject(SUBJECT, code), "site.changed"),
                                before.facts(),
                                after.facts(),
                                texts)
                        .write();
                changed();
            }
            return site(code);
        });
    }

    /** @throws Problem 409 where anything refers to it */
    public void remove(Caller caller, String code) {
        administrators.require(caller);
        transactions.run(() -> {
            rows.lockAll();
            Site site = site(code);
            rows.delete(Column.SITE, code);
            journal.record(caller, new Subject(SUBJECT, code), "site.removed")
                    .detail("name", site.name().ru())
                    .write();
            changed();
        });
    }

    private PlaceCheck checked(SiteDraft tidy, Map<String, LocalText> others) {
        PlaceCheck check = new PlaceCheck()
                .names(tidy.nameRu(), tidy.nameEn(), others)
                .chosen("calendar", tidy.calendar(), calendars.names().keySet(), true)
                .atMost("address", tidy.address(), LONGEST_ADDRESS);
        if (!TimeZones.isKnown(tidy.zone())) {
            check.wrong(FieldError.of("zone", "option"));
        }
        return check;
    }

    private void changed() {
        organisation.forgetAfterCommit();
        events.publishEvent(new OrganisationChanged());
    }

    private Map<String, LocalText> names() {
        return organisation.sitesNow().stream().collect(Collectors.toMap(Site::code, Site::name));
    }

    private Site site(String code) {
        return organisation.sitesNow().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
