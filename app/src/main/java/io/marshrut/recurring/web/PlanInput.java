package io.marshrut.recurring.web;

import io.marshrut.recurring.PlanDraft;
import io.marshrut.recurring.PlanForms;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Plans as browsers send them. */
final class PlanInput {

    private PlanInput() {}

    static PlanDraft of(CatalogEntry entry, HttpServletRequest sent) {
        String version = sent.getParameter("version");
        return new PlanDraft(
                sent.getParameter("title"),
                entry.kind(),
                sent.getParameter("owner"),
                fields(PlanForms.once(entry), sent),
                sent.getParameter("dateField"),
                sent.getParameter("target"),
                all(sent, "sites"),
                all(sent, "assets"),
                sent.getParameter("assetType"),
                sent.getParameter("unit"),
                sent.getParameter("every"),
                all(sent, "weekdays"),
                sent.getParameter("monthDay"),
                sent.getParameter("ordinal"),
                sent.getParameter("weekday"),
                sent.getParameter("startsOn"),
                sent.getParameter("endsOn"),
                sent.getParameter("most"),
                sent.getParameter("dayOff"),
                sent.getParameter("leadDays"),
                sent.getParameter("counting"),
                sent.getParameter("whenOpen"),
                version == null || !version.matches("\\d{1,9}") ? null : Integer.valueOf(version));
    }

    /** A plan that nobody has said anything of yet. */
    static PlanDraft begun(CatalogEntry entry, Map<String, Object> fields, String site, UUID asset, String today) {
        boolean ofEquipment = PlanForms.assetField(entry).isPresent();
        List<FormField> days = PlanForms.dateFields(entry);
        return new PlanDraft(
                null,
                entry.kind(),
                null,
                fields,
                days.stream()
                        .filter(FormField::required)
                        .map(FormField::key)
                        .findFirst()
                        .orElse(null),
                ofEquipment ? "ASSETS" : "SITES",
                site == null ? List.of() : List.of(site),
                asset == null ? List.of() : List.of(asset.toString()),
                null,
                "MONTH",
                "1",
                List.of(),
                null,
                null,
                null,
                today,
                null,
                null,
                "NEXT",
                "0",
                "PLAN",
                "SKIP",
                null);
    }

    private static Map<String, Object> fields(RequestForm form, HttpServletRequest sent) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            String[] given = sent.getParameterValues("fields." + field.key());
            if (given != null) {
                values.put(field.key(), field.type() == FormField.Type.MULTISELECT ? List.of(given) : given[0]);
            }
        }
        // a field that the form hides with these values was not meant
        form.fields().stream()
                .filter(field -> !field.isVisible(values))
                .map(FormField::key)
                .toList()
                .forEach(values::remove);
        return values;
    }

    private static List<String> all(HttpServletRequest sent, String name) {
        String[] given = sent.getParameterValues(name);
        return given == null
                ? List.of()
                : Arrays.stream(given)
                        .filter(Objects::nonNull)
                        .filter(one -> !one.isBlank())
                        .toList();
    }
}
