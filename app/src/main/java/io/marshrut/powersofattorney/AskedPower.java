package io.marshrut.powersofattorney;

import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestForm;
import io.marshrut.shared.LocalText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the form of {@code legal/power-of-attorney} says, in types. */
record AskedPower(Map<String, Object> fields) {

    static final String ACTIONS = "actions";
    static final String OTHER_ACTIONS = "otherActions";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String ORIGINALS = "originals";
    static final String RENEWS = "renews";

    String purpose() {
        return text("purpose");
    }

    /** Login; null where the holder is no employee. */
    String holder() {
        return text("holder");
    }

    String holderName() {
        return text("holderName");
    }

    String passport() {
        return text("passport");
    }

    String beforeWhom() {
        return text("beforeWhom");
    }

    LocalDate from() {
        return date(FROM);
    }

    LocalDate until() {
        return date(UNTIL);
    }

    boolean substitution() {
        return Boolean.TRUE.equals(fields.get("substitution"));
    }

    BigDecimal originals() {
        return fields.get(ORIGINALS) == null ? BigDecimal.ONE : new BigDecimal(text(ORIGINALS));
    }

    /** Number of the former one; null where there is none. */
    String renews() {
        return text(RENEWS);
    }

    boolean namesActions() {
        return !typical().isEmpty() || freely().findAny().isPresent();
    }

    /** The typical ones in the words of the form, then the others line by line. */
    List<PowerAction> actions(RequestForm form) {
        FormField register = form.field(ACTIONS).orElseThrow();
        return Stream.concat(
                        typical().stream()
                                .map(key -> new PowerAction(
                                        key, register.option(key).orElseThrow().label())),
                        freely().map(line -> new PowerAction(null, LocalText.same(line))))
                .toList();
    }

    private List<String> typical() {
        return fields.get(ACTIONS) instanceof Collection<?> keys
                ? keys.stream().map(String::valueOf).toList()
                : List.of();
    }

    private Stream<String> freely() {
        String others = text(OTHER_ACTIONS);
        return others == null ? Stream.of() : others.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private LocalDate date(String key) {
        return fields.get(key) == null ? null : LocalDate.parse(text(key));
    }

    private String text(String key) {
        Object value = fields.get(key);
        return value == null || String.valueOf(value).isBlank() ? null : String.valueOf(value);
    }
}
