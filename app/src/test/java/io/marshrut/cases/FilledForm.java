package io.marshrut.cases;

import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Fills in any form from the definitions of its fields alone. */
final class FilledForm {

    /** What the patterns of our forms ask for; a pattern that none of them meets is named by the failure. */
    private static final List<String> SHAPES = List.of(
            "+7 921 123-45-67",
            "+79211234567",
            "12345",
            "1234567890",
            "A-100",
            "Ivanov",
            "Иванова Мария",
            "0001234512345678");

    private static final List<String> WORDS =
            List.of("касса", "не", "включается", "принтер", "третий", "этаж", "срочно", "сеть", "«1С»", "<b>", "100 %");

    /** Equipment of the demonstration; anybody may name any. */
    private static final List<String> ASSETS = List.of("000107", "000149", "000184", "000254", "000317", "000373");

    private final RandomGenerator random;
    private final People people;

    FilledForm(RandomGenerator random, People people) {
        this.random = random;
        this.people = people;
    }

    Map<String, Object> fields(RequestForm form, LocalDate today) {
        return fields(form, Map.of(), today);
    }

    /** @param known what was filled in before, on which others may depend */
    Map<String, Object> fields(RequestForm form, Map<String, Object> known, LocalDate today) {
        Map<String, Object> all = new LinkedHashMap<>(known);
        Map<String, Object> filled = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            if (field.isVisible(all) && (field.required() || random.nextBoolean())) {
                Object value = value(field, today);
                if (value != null) {
                    filled.put(field.key(), value);
                    all.put(field.key(), value);
                }
            }
        }
        agree(form, filled, today);
        agreeOfAClaim(filled, today);
        return filled;
    }

    /** A claim has come before today, and an answer that does not give all says why. */
    private static void agreeOfAClaim(Map<String, Object> filled, LocalDate today) {
        filled.replace("receivedOn", day(today.minusDays(1)));
        List.of("claimDate", "sentOn").forEach(key -> filled.replace(key, day(today.minusYears(1))));
        List.of("dispatchedOn", "paidOn").forEach(key -> filled.replace(key, day(today)));
        filled.replace("claimantInn", "7707083893");
        if (filled.containsKey("answerKind")) {
            filled.put("grounds", "Товар исправен");
        }
    }

    private static String day(LocalDate date) {
        return date.toString();
    }

    /** What the fields of a power of attorney must say together: at least one power, and a term that lies ahead. */
    private static void agree(RequestForm form, Map<String, Object> filled, LocalDate today) {
        if (form.field("renews").isEmpty()) {
            return;
        }
        filled.remove("renews");
        filled.put("from", today.plusDays(1).toString());
        filled.put("actions", List.of("receive-goods"));
        filled.put("until", today.plusDays(90).toString());
    }

    private Object value(FormField field, LocalDate today) {
        return switch (field.type()) {
            case TEXT, MULTILINE -> text(field);
            case NUMBER, MONEY -> number(field);
            case DATE -> today.plusDays(random.nextInt(1, 30)).toString();
            case DATETIME ->
                today.plusDays(random.nextInt(1, 30))
                        .atTime(12, 0)
                        .atOffset(ZoneOffset.ofHours(3))
                        .toString();
            case BOOLEAN -> random.nextBoolean();
            case SELECT ->
                field.options().get(random.nextInt(field.options().size())).value();
            case MULTISELECT ->
                field.options().stream()
                        .map(FormField.Option::value)
                        .limit(random.nextInt(1, field.options().size() + 1))
                        .toList();
            case EMPLOYEE -> people.anybody(random).login();
            case SITE -> people.anySite(random);
            case ASSET -> ASSETS.get(random.nextInt(ASSETS.size()));
            case COUNTERPARTY, FILE -> unfilled(field);
        };
    }

    private String text(FormField field) {
        if (field.pattern() != null) {
            return SHAPES.stream()
                    .filter(shape -> field.pattern().matcher(shape).matches())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No text for " + field));
        }
        StringBuilder text = new StringBuilder();
        int least = field.minLength() == null ? 1 : field.minLength();
        int most = field.maxLength() == null ? 200 : field.maxLength();
        int wanted = Math.min(most, Math.max(least, random.nextInt(5, 60)));
        while (text.length() < wanted) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        String line = text.substring(0, wanted).strip();
        return line.length() < least ? line + "!".repeat(least - line.length()) : line;
    }

    private String number(FormField field) {
        BigDecimal min = field.min() == null ? BigDecimal.ZERO : field.min();
        BigDecimal max = field.max() == null ? min.add(BigDecimal.valueOf(1_000)) : field.max();
        return min.add(max.subtract(min).multiply(BigDecimal.valueOf(random.nextDouble())))
                .setScale(0, RoundingMode.DOWN)
                .max(min)
                .toPlainString();
    }

    private static Object unfilled(FormField field) {
        if (field.required()) {
            throw new IllegalStateException("The driver cannot fill in " + field);
        }
        return null;
    }
}
