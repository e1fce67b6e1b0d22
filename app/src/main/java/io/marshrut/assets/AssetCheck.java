package io.marshrut.assets;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings a draft into one form and says everything that is wrong with it. */
@Component
class AssetCheck {

    private static final int MAX_NUMBER = 50;
    private static final int MAX_NAME = 300;
    private static final int MAX_LINE = 300;
    private static final int MAX_NOTES = 4_000;
    private static final int MAX_MONTHS = 120;
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final AssetTypes types;
    private final Directory directory;

    AssetCheck(AssetTypes types, Directory directory) {
        this.types = types;
        this.directory = directory;
    }

    /**
     * @param before what is changed, null for a new one: a type that is given no more and somebody who left may stay
     * @throws Problem 422 naming every field that is wrong
     */
    AssetDraft checked(AssetDraft draft, Asset before) {
        List<FieldError> errors = new ArrayList<>();
        AssetDraft checked = new AssetDraft(
                text(errors, "number", draft.number(), 1, MAX_NUMBER),
                text(errors, "name", draft.name(), 1, MAX_NAME),
                plain(draft.type()),
                plain(draft.site()),
                text(errors, "place", draft.place(), 0, MAX_LINE),
                text(errors, "serialNumber", draft.serialNumber(), 0, MAX_LINE),
                text(errors, "supplier", draft.supplier(), 0, MAX_LINE),
                date(errors, "commissionedOn", draft.commissionedOn()),
                date(errors, "warrantyUntil", draft.warrantyUntil()),
                draft.state() == null ? AssetState.IN_USE : draft.state(),
                plain(draft.responsible()).isEmpty() ? null : plain(draft.responsible()),
                draft.serviceMonths(),
                date(errors, "lastServiceOn", draft.lastServiceOn()),
                text(errors, "notes", draft.notes(), 0, MAX_NOTES),
                draft.version());
        references(errors, checked, before);
        if (checked.serviceMonths() != null && (checked.serviceMonths() < 1 || checked.serviceMonths() > MAX_MONTHS)) {
            errors.add(FieldError.of("serviceMonths", "range", 1, MAX_MONTHS));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return checked;
    }

    private void references(List<FieldError> errors, AssetDraft draft, Asset before) {
        boolean typeKept = before != null && before.type().equals(draft.type());
        if (!typeKept && types.find(draft.type()).filter(AssetType::active).isEmpty()) {
            errors.add(FieldError.of("type", draft.type().isEmpty() ? "required" : "option"));
        }
        if (directory.findSite(draft.site()).isEmpty()) {
            errors.add(FieldError.of("site", draft.site().isEmpty() ? "required" : "unknown_site"));
        }
        boolean keeperKept = before != null
                && draft.responsible() != null
                && draft.responsible().equals(before.responsible());
        if (draft.responsible() != null
                && !keeperKept
                && directory.find(draft.responsible()).filter(Employee::active).isEmpty()) {
            errors.add(FieldError.of("responsible", "unknown_employee"));
        }
    }

    private static LocalDate date(List<FieldError> errors, String field, LocalDate date) {
        if (date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST))) {
            errors.add(FieldError.of(field, "kind_date"));
        }
        return date;
    }

    private static String text(List<FieldError> errors, String field, String given, int shortest, int longest) {
        String text = plain(given);
        if (text.length() < shortest || text.length() > longest) {
            errors.add(FieldError.of(field, "length", shortest, longest));
        }
        return text;
    }

    private static String plain(String given) {
        return given == null ? "" : given.strip().replace("\r\n", "\n").replace("\u0000", "");
    }
}
