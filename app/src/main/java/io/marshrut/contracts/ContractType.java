package io.marshrut.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import io.marshrut.shared.LocalText;
import java.time.Period;
import java.util.List;
import java.util.Locale;

/**
 * A kind of contract (вид договора).
 *
 * @param code as registration numbers have it, such as {@code ПС}
 * @param expiresAfter the term that a new contract is offered; null where it has none by itself
 * @param endsMain whether such an agreement ends the contract that it belongs to
 */
public record ContractType(
        String key, String code, LocalText title, Period expiresAfter, boolean endsMain, List<Attribute> attributes) {

    public ContractType {
        attributes = attributes == null ? List.of() : List.copyOf(attributes);
    }

    /**
     * What is asked about contracts of this kind besides what all have.
     *
     * @param options of a selection, else empty
     */
    public record Attribute(String key, LocalText label, Type type, boolean required, List<Option> options) {

        public Attribute {
            options = options == null ? List.of() : List.copyOf(options);
        }
    }

    /** One of the values that may be selected. */
    public record Option(String value, LocalText label) {}

    /** What an attribute takes; the words are those of forms. */
    public enum Type {
        TEXT,
        MULTILINE,
        NUMBER,
        MONEY,
        DATE,
        BOOLEAN,
        SELECT;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
