package io.marshrut.directory;

import io.marshrut.journal.Journal;
import io.marshrut.shared.Texts;
import java.util.Map;

/** Tells the journal which fields of a place became others. */
final class FieldChanges {

    private FieldChanges() {}

    /** @param before texts by the names of their fields, as {@code after} */
    static Journal.Record told(
            Journal.Record record, Map<String, String> before, Map<String, String> after, Texts texts) {
        after.forEach((field, text) -> {
            if (!text.equals(before.get(field))) {
                record.changed(field, texts.both("directory.field." + field), before.get(field), text);
            }
        });
        return record;
    }
}
