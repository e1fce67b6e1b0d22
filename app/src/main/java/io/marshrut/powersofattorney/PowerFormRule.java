package io.marshrut.powersofattorney;

import io.marshrut.directory.Directory;
import io.marshrut.requests.FormRule;
import io.marshrut.shared.Problem.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the fields of the form must say together: a term that is not over, and at least one power. */
@Component
class PowerFormRule implements FormRule {

    private final PowerRows rows;
    private final Directory directory;
    private final Clock clock;

    PowerFormRule(PowerRows rows, Directory directory, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return PowerOfAttorney.KIND;
    }

    @Override
    public List<FieldError> check(Map<String, Object> values) {
        AskedPower asked = new AskedPower(values);
        List<FieldError> errors = new ArrayList<>();
        if (!asked.namesActions()) {
            errors.add(FieldError.of("fields." + AskedPower.ACTIONS, "power_without_actions"));
        }
        if (asked.originals().stripTrailingZeros().scale() > 0) {
            errors.add(FieldError.of("fields." + AskedPower.ORIGINALS, "power_originals"));
        }
        term(asked, errors);
        if (asked.renews() != null && rows.byNumber(asked.renews()).isEmpty()) {
            errors.add(FieldError.of("fields." + AskedPower.RENEWS, "unknown_power"));
        }
        return errors;
    }

    private void term(AskedPower asked, List<FieldError> errors) {
        LocalDate today = earliestToday();
        if (asked.until() != null && asked.until().isBefore(today)) {
            errors.add(FieldError.of("fields." + AskedPower.UNTIL, "power_over"));
        } else if (asked.until() != null && asked.until().isBefore(asked.from())) {
            errors.add(FieldError.of("fields." + AskedPower.UNTIL, "power_ends_first"));
        } else if (PowerTerm.of(today, asked.from(), asked.until()).isEmpty()) {
            errors.add(FieldError.of("fields." + AskedPower.UNTIL, "power_needs_term"));
        }
    }

    /** The day at the westernmost site: what is over there is over everywhere. */
    private LocalDate earliestToday() {
        return directory.sites().stream()
                .map(site -> LocalDate.ofInstant(clock.instant(), site.zone()))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
