package io.marshrut.tables.web;

import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import io.marshrut.tables.Column;
import io.marshrut.tables.FieldChange;
import io.marshrut.tables.PlannedRow;
import io.marshrut.tables.RowState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A planned row in words. */
record ReportLine(
        int number,
        RowState state,
        String title,
        List<FieldChange> changes,
        List<Remark> errors,
        List<Remark> remarks) {

    /** @param column its heading */
    record Remark(String column, String words) {}

    /** Puts rows into the words of one reader. */
    static final class Words {

        private final Map<String, String> headings;
        private final Texts texts;
        private final Locale language;

        Words(List<Column> columns, Texts texts, Locale language) {
            this.headings = columns.stream()
                    .collect(Collectors.toMap(
                            Column::key, column -> column.name().in(language)));
            this.texts = texts;
            this.language = language;
        }

        ReportLine line(PlannedRow<?> row) {
            List<FieldChange> changes = row.changes().stream()
                    .map(change -> new FieldChange(heading(change.field()), change.before(), change.after()))
                    .toList();
            return new ReportLine(
                    row.number(), row.state(), row.title(), changes, remarks(row.errors()), remarks(row.remarks()));
        }

        private List<Remark> remarks(List<FieldError> errors) {
            return errors.stream()
                    .map(error -> new Remark(heading(error.field()), texts.of(error, language)))
                    .toList();
        }

        private String heading(String field) {
            return headings.getOrDefault(field, field);
        }
    }
}
