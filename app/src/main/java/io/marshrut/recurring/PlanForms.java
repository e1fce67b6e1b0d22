package io.marshrut.recurring;

import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestForm;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What of a form a plan fills in by itself, line by line. */
public final class PlanForms {

    private PlanForms() {}

    /** The field of the form that takes the equipment. */
    public static Optional<FormField> assetField(CatalogEntry entry) {
        return entry.form().filing().fields().stream()
                .filter(field -> field.type() == FormField.Type.ASSET)
                .findFirst();
    }

    /** Fields that may take the day of a repetition. */
    public static List<FormField> dateFields(CatalogEntry entry) {
        return entry.form().filing().fields().stream()
                .filter(field -> field.type() == FormField.Type.DATE)
                .toList();
    }

    /** Whether every request of the kind needs a file of its own, which a plan does not have. */
    static boolean needsFile(CatalogEntry entry) {
        return entry.form().filing().fields().stream()
                .anyMatch(field -> field.type() == FormField.Type.FILE && field.required());
    }

    /** What is filled in once for the whole plan. */
    public static RequestForm once(CatalogEntry entry) {
        Optional<FormField> asset = assetField(entry);
        return new RequestForm(entry.form().filing().fields().stream()
                .filter(field ->
                        asset.isEmpty() || !field.key().equals(asset.get().key()))
                // a file is of one request
                .filter(field -> field.type() != FormField.Type.FILE)
                .toList());
    }

    /**
     * The whole form of one request.
     *
     * @param asset null where the plan is about sites
     * @throws Problem 422 where the form takes no equipment
     */
    static Map<String, Object> filled(
            CatalogEntry entry, Map<String, Object> once, String dateField, UUID asset, LocalDate day) {
        Map<String, Object> fields = new LinkedHashMap<>(once);
        if (asset != null) {
            FormField field = assetField(entry)
                    .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("target", "plan_no_equipment"))));
            fields.put(field.key(), asset.toString());
        }
        if (dateField != null) {
            fields.put(dateField, day.toString());
        }
        return fields;
    }
}
