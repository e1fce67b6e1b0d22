package io.marshrut.counterparties;

import io.marshrut.journal.Timeline;
import io.marshrut.shared.Texts;
import io.marshrut.tables.FieldChange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Fields and their values in the reader's words. */
@Component
public class CounterpartyWords implements Timeline.FieldWords {

    private final Texts texts;

    CounterpartyWords(Texts texts) {
        this.texts = texts;
    }

    /** @param value as the journal keeps it */
    @Override
    public String value(String field, String value, Locale language) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "legalForm" -> texts.get("counterparties.form." + value, language);
            case "affiliated" -> texts.get("counterparties.yes", language);
            default -> value;
        };
    }

    @Override
    public String field(String field, Locale language) {
        return texts.find("counterparties.field." + field, language).orElse(field);
    }

    /**
     * @param before null where there was none
     * @return by columns of the table: the account stands for all accounts
     */
    List<FieldChange> changes(Counterparty before, Counterparty after, Locale language) {
        return Arrays.stream(CounterpartyField.values())
                .map(field -> new FieldChange(
                        field == CounterpartyField.ACCOUNTS ? "bankAccount" : field.key(),
                        before == null ? "" : value(field.key(), field.of(before), language),
                        value(field.key(), field.of(after), language)))
                .toList();
    }
}
