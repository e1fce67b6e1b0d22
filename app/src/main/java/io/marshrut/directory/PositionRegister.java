package io.marshrut.directory;

import io.marshrut.directory.Organisation.NewPosition;
import io.marshrut.directory.PlaceRows.Column;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.Transactions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The positions of the company as administrators keep them (должности). */
@Service
public class PositionRegister {

    static final String SUBJECT = "position";

    private final PersonRows people;
    private final PlaceRows rows;
    private final Organisation additions;
    private final Administrators administrators;
    private final Journal journal;
    private final Transactions transactions;
    private final Texts texts;

    PositionRegister(
            PersonRows people,
            PlaceRows rows,
            Organisation additions,
            Administrators administrators,
            Journal journal,
            Transactions transactions,
            Texts texts) {
        this.people = people;
        this.rows = rows;
        this.additions = additions;
        this.administrators = administrators;
        this.journal = journal;
        this.transactions = transactions;
        this.texts = texts;
    }

    /** Who may not keep positions is refused, before they fill in anything. */
    public void requireKeeper(Caller caller) {
        administrators.require(caller);
    }

    /** By name. @param words that the code or a name holds; empty for all */
    public Paged<PositionLine> search(Caller caller, String words, Paged.Request page) {
        administrators.require(caller);
        PlaceFilter filter = new PlaceFilter(words);
        return transactions.call(() -> {
            Map<String, Integer> counts = rows.people(Column.POSITION);
            return PlaceFilter.page(
                    people.positions().stream()
                            .filter(one -> filter.fits(one.code(), one.name()))
                            .map(one -> new PositionLine(one, counts.getOrDefault(one.code(), 0)))
                            .toList(),
                    page);
        });
    }

    /** @throws Problem 404 where there is no such position */
    public Position get(Caller caller, String code) {
        administrators.require(caller);
        return position(code);
    }

    /** Its code is made of the name. @throws Problem 422 with everything that is wrong */
    public Position add(Caller caller, String nameRu, String nameEn) {
        administrators.require(caller);
        return transactions.call(() -> {
            rows.lockAll();
            Map<String, LocalText> others = names();
            LocalText name = checked(nameRu, nameEn, others);
            String code = Codes.of(name.ru(), others.keySet());
            additions.add(new NewPosition(code, name));
            journal.record(caller, new Subject(SUBJECT, code), "position.added")
                    .detail("name", name.ru())
                    .write();
            return position(code);
        });
    }

    public Position change(Caller caller, String code, String nameRu, String nameEn) {
        administrators.require(caller);
        return transactions.call(() -> {
            rows.lockAll();
            LocalText before = position(code).name();
            Map<String, LocalText> others = names();
            others.remove(code);
            LocalText after = checked(nameRu, nameEn, others);
            if (!after.equals(before)) {
                rows.update(new Position(code, after));
                FieldChanges.told(
                                journal.record(caller, new Subject(SUBJECT, code), "position.changed"),
                                facts(before),
                                facts(after),
                                texts)
                        .write();
            }
            return position(code);
        });
    }

    /** @throws Problem 409 where somebody holds it or held it */
    public void remove(Caller caller, String code) {
        administrators.require(caller);
        transactions.run(() -> {
            rows.lockAll();
            Position position = position(code);
            rows.delete(Column.POSITION, code);
            journal.record(caller, new Subject(SUBJECT, code), "position.removed")
                    .detail("name", position.name().ru())
                    .write();
        });
    }

    private static LocalText checked(String nameRu, String nameEn, Map<String, LocalText> others) {
        String russian = Typed.text(nameRu);
        String english = Typed.text(nameEn);
        new PlaceCheck().names(russian, english, others).refuse();
        return PlaceCheck.name(russian, english);
    }

    private static Map<String, String> facts(LocalText name) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("nameRu", name.ru());
        facts.put("nameEn", name.en());
        return facts;
    }

    private Map<String, LocalText> names() {
        return people.positions().stream().collect(Collectors.toMap(Position::code, Position::name));
    }

    private Position position(String code) {
        return people.positions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
