package io.marshrut.primarydocuments;

import io.marshrut.learnedplaces.FieldForm;
import io.marshrut.learnedplaces.FormPage;
import io.marshrut.learnedplaces.LearnedPlaces;
import io.marshrut.learnedplaces.LearnedReading;
import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.DocumentChecks;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentValues;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.ValueKind;
import io.marshrut.recognition.Recognised;
import io.marshrut.recognition.Recognition;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads a supplier's form where a person once showed where a value stands. What the worker is sure of stays: a place that
 * says otherwise only asks for a look. What it doubts or missed is taken from the place, where no check speaks against it.
 */
@Component
class LearnedLook {

    private static final Pattern SUM = Pattern.compile(".*\\d[.,]\\d{2}");
    private static final FieldForm FORM = LearnedLook::form;

    private final LearnedPlaces places;
    private final Recognition recognition;
    private final Clock clock;

    LearnedLook(LearnedPlaces places, Recognition recognition, Clock clock) {
        this.places = places;
        this.recognition = recognition;
        this.clock = clock;
    }

    /** @param looked after the second look */
    Map<FieldName, RecognisedField> of(
            UUID document, RecognitionResult result, Map<FieldName, RecognisedField> looked) {
        RecognisedField seller = looked.get(FieldName.SELLER_INN);
        if (seller == null || seller.disputed()) {
            return looked;
        }
        Map<FieldName, LearnedReading> found = places.read(seller.value(), () -> pages(result), FORM);
        Map<FieldName, RecognisedField> fields = new EnumMap<>(FieldName.class);
        fields.putAll(looked);
        Set<FieldName> taken = EnumSet.noneOf(FieldName.class);
        found.forEach((name, reading) -> {
            RecognisedField read = looked.get(name);
            if (read != null && read.value().equals(reading.value())) {
                fields.put(name, read.marked(read.disputed() || read.needsReview() && !reading.proven()));
            } else if (read != null && !read.needsReview()) {
                fields.put(name, read.marked(true));
            } else if (holds(fields, name, reading.value(), result.lines())) {
                fields.put(name, taken(reading, read));
                taken.add(name);
            }
        });
        places.keep(document, found, taken);
        return fields;
    }

    /** Counts for and against the places, and learns where what the person put in stands. */
    void settled(String by, PrimaryDocument read, PrimaryDocument left) {
        Map<FieldName, String> values = values(left.fields());
        places.judge(read.id(), values);
        String seller = values.get(FieldName.SELLER_INN);
        List<FieldName> corrected = values.keySet().stream()
                .filter(name -> name.isOfPrimaryDocuments() && name != FieldName.SELLER_INN)
                .filter(name -> !read.value(name).equals(left.value(name)))
                .toList();
        Optional<Recognised> recognised = recognition.of(read.id());
        if (seller == null || corrected.isEmpty() || recognised.isEmpty()) {
            return;
        }
        List<FormPage> pages = pages(recognised.get().result());
        corrected.forEach(name -> places.learn(seller, name, values.get(name), pages, FORM, by));
    }

    private List<FormPage> pages(RecognitionResult result) {
        return recognition.looks(result).stream()
                .map(look -> new FormPage(look, recognition.words(result, look.page())))
                .toList();
    }

    /** Whether no more checks fail with this value than without it. */
    private boolean holds(
            Map<FieldName, RecognisedField> fields, FieldName name, String value, List<DocumentLine> lines) {
        Map<FieldName, String> values = values(fields);
        long before = failed(values, lines);
        values.put(name, value);
        return failed(values, lines) <= before;
    }

    private long failed(Map<FieldName, String> values, List<DocumentLine> lines) {
        return DocumentChecks.of(new DocumentValues(values, lines), LocalDate.now(clock)).stream()
                .filter(check -> !check.ok())
                .count();
    }

    /** The checks that the values now there make; of the worker's those stay that are not made of values. */
    List<Check> checks(RecognitionResult result, Map<FieldName, RecognisedField> fields) {
        if (values(result.fields()).equals(values(fields))) {
            return result.checks();
        }
        List<Check> anew = DocumentChecks.of(new DocumentValues(values(fields), result.lines()), LocalDate.now(clock));
        Set<String> codes = anew.stream().map(Check::code).collect(Collectors.toSet());
        return Stream.concat(anew.stream(), result.checks().stream().filter(check -> !codes.contains(check.code())))
                .toList();
    }

    private static Map<FieldName, String> values(Map<FieldName, RecognisedField> fields) {
        Map<FieldName, String> values = new EnumMap<>(FieldName.class);
        fields.forEach((name, field) -> values.put(name, field.value()));
        return values;
    }

    private static RecognisedField taken(LearnedReading reading, RecognisedField before) {
        boolean disputed = before != null && before.disputed();
        return new RecognisedField(
                reading.value(), 0, reading.page(), reading.box(), false, disputed || !reading.proven(), disputed);
    }

    private static Optional<String> form(FieldName field, String words) {
        if (field.kind() == ValueKind.MONEY && !SUM.matcher(words).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(VerifiedFields.normalised(field.kind(), words.strip()));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
