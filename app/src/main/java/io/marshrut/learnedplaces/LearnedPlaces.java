package io.marshrut.learnedplaces;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.ValueKind;
import io.marshrut.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers where a person's corrections stand on a supplier's form, and reads there the next time. */
@Service
public class LearnedPlaces {

    private final LearnedPlaceRows rows;
    private final Clock clock;

    LearnedPlaces(LearnedPlaceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What stands at the places that were learned of this supplier's form. */
    @Transactional(readOnly = true)
    public Map<FieldName, LearnedReading> read(String sellerInn, Supplier<List<FormPage>> pages, FieldForm form) {
        Map<FieldName, LearnedReading> found = new EnumMap<>(FieldName.class);
        List<LearnedPlace> places = rows.of(sellerInn);
        if (places.isEmpty()) {
            return found;
        }
        List<FormPage> read = pages.get();
        for (LearnedPlace place : places) {
            if (!place.isLost() && !found.containsKey(place.field())) {
                read.stream()
                        .flatMap(page -> at(place, page, form).stream())
                        .findFirst()
                        .ifPresent(reading -> found.put(place.field(), reading));
            }
        }
        return found;
    }

    /** Keeps what was read at learned places, until a person has said what is right. */
    @Transactional
    public void keep(UUID document, Map<FieldName, LearnedReading> found, Set<FieldName> taken) {
        rows.keep(document, found, taken);
    }

    /** Since when the places are known that gave the document values of its own. */
    @Transactional(readOnly = true)
    public Map<FieldName, Instant> taken(UUID document) {
        return rows.taken(document);
    }

    /** Counts for and against each place what a person has left. */
    @Transactional
    public void judge(UUID document, Map<FieldName, String> left) {
        rows.readings(document)
                .forEach((field, reading) ->
                        rows.count(reading.place(), reading.value().equals(left.get(field))));
        rows.forget(document);
    }

    /** Remembers where a value stands that a person put in; nothing where it stands on no page, or is known already. */
    @Transactional
    public boolean learn(
            String sellerInn, FieldName field, String value, List<FormPage> pages, FieldForm form, String by) {
        for (FormPage page : pages) {
            boolean known = rows.of(sellerInn).stream()
                    .filter(place -> place.field() == field && !place.isLost())
                    .anyMatch(place -> at(place, page, form)
                            .filter(reading -> reading.value().equals(value))
                            .isPresent());
            if (known) {
                return false;
            }
            Optional<Run> stands = Run.of(page.words()).stream()
                    .filter(run ->
                            form.of(field, run.text()).filter(value::equals).isPresent())
                    .findFirst();
            if (stands.isPresent()) {
                List<Anchor> anchors =
                        Surroundings.of(page.words(), stands.get().box());
                if (anchors.size() < 2) {
                    return false;
                }
                rows.insert(new LearnedPlace(
                        Ids.next(),
                        sellerInn,
                        field,
                        page.look().words(),
                        anchors,
                        stands.get().words().size(),
                        clock.instant(),
                        by,
                        0,
                        0));
                return true;
            }
        }
        return false;
    }

    /** Of the runs that stand there and have the form, the one with as many words as the value had, else the longest. */
    private static Optional<LearnedReading> at(LearnedPlace place, FormPage page, FieldForm form) {
        if (!page.isOfForm(place.formWords())) {
            return Optional.empty();
        }
        ValueKind kind = place.field().kind();
        return Surroundings.at(page.words(), place.anchors(), kind == ValueKind.MONEY).stream()
                .filter(run -> kind != ValueKind.TEXT || run.words().size() == place.words())
                .filter(run -> form.of(place.field(), run.text()).isPresent())
                .max((one, other) -> Integer.compare(rank(one, place), rank(other, place)))
                .map(run -> new LearnedReading(
                        place.id(),
                        form.of(place.field(), run.text()).orElseThrow(),
                        page.look().page(),
                        run.box(),
                        place.learnedAt(),
                        place.isProven()));
    }

    private static int rank(Run run, LearnedPlace place) {
        // a sum that begins a word too late is another sum: the longest that has the form is the whole
        return place.field().kind() == ValueKind.MONEY || run.words().size() != place.words()
                ? run.words().size()
                : Integer.MAX_VALUE;
    }
}
