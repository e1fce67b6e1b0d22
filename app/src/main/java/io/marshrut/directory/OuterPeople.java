package io.marshrut.directory;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** People whose records an outer directory keeps (служба каталогов): what it tells is planned first and done afterwards. */
@Service
public class OuterPeople {

    /** Whose records the directory keeps. */
    public static final String SOURCE = "ldap";

    private final PeopleRegister people;
    private final PersonRows rows;
    private final OuterRows outer;
    private final OuterMatches matches;
    private final OuterPlan plan;
    private final NewPlaces places;
    private final Administrators administrators;
    private final Journal journal;
    private final Texts texts;
    private final Clock clock;

    OuterPeople(
            PeopleRegister people,
            PersonRows rows,
            OuterRows outer,
            OuterMatches matches,
            OuterPlan plan,
            NewPlaces places,
            Administrators administrators,
            Journal journal,
            Texts texts,
            Clock clock) {
        this.people = people;
        this.rows = rows;
        this.outer = outer;
        this.matches = matches;
        this.plan = plan;
        this.places = places;
        this.administrators = administrators;
        this.journal = journal;
        this.texts = texts;
        this.clock = clock;
    }

    /** How many people that may sign in the directory keeps now. */
    public int active(Caller caller) {
        administrators.require(caller);
        return outer.activeOf(SOURCE).size();
    }

    /** What the directory's people would change here, those who left last; changes nothing. */
    public List<OuterChange> plan(Caller caller, List<OuterPerson> entries, OuterRules rules) {
        administrators.require(caller);
        return plan.of(matches.of(entries, rules), rules);
    }

    /** Keeps others from changing people until the transaction ends. */
    public void lock(Caller caller) {
        administrators.require(caller);
        rows.lockAll();
    }

    /**
     * Does what was planned for one person, in the transaction around it.
     *
     * @throws Problem 409 where the person is not as they were when it was planned
     */
    public void apply(Caller caller, OuterChange change) {
        administrators.require(caller);
        switch (change.state()) {
            case NEW -> {
                if (!rows.byLogins(Set.of(change.login())).isEmpty()) {
                    throw Problem.conflict("changed_meanwhile");
                }
                people.insert(caller, places.made(caller, change.draft()), SOURCE);
                outer.keep(change.login(), SOURCE, change.externalId());
            }
            case LINKED -> {
                Person before = asPlanned(change);
                outer.keep(change.login(), SOURCE, change.externalId());
                journal.record(caller, new Subject(PeopleRegister.SUBJECT, change.login()), "person.linked")
                        .comment(change.place())
                        .write();
                people.update(caller, before, places.made(caller, change.draft()));
            }
            case BACK -> {
                Person before = asPlanned(change);
                people.unblock(caller, change.login());
                people.update(caller, before, places.made(caller, change.draft()));
            }
            case CHANGED -> people.update(caller, asPlanned(change), places.made(caller, change.draft()));
            case LEFT -> {
                people.block(caller, change.login(), texts.get("directory.outer.leaver", caller.locale()));
                rows.leave(change.login(), clock.instant());
            }
            case WRONG, SAME -> throw new IllegalArgumentException("Nothing to do: " + change.state());
        }
    }

    /** Writes down which fields the directory told of whom. */
    public void remember(Caller caller, List<OuterChange> changes) {
        administrators.require(caller);
        changes.stream()
                .filter(change -> change.state() != OuterChange.State.WRONG && change.state() != OuterChange.State.LEFT)
                .filter(change ->
                        change.before() == null || !change.before().told().equals(change.told()))
                .forEach(change -> outer.remember(change.login(), SOURCE, change.told()));
    }

    private Person asPlanned(OuterChange change) {
        return rows.byLogins(Set.of(change.login())).stream()
                .filter(now -> now.facts().equals(change.before().facts())
                        && now.active() == change.before().active()
                        && now.source().equals(change.before().source()))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("changed_meanwhile"));
    }
}
