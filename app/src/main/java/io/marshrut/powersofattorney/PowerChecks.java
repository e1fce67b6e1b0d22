package io.marshrut.powersofattorney;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody may do something (проверка полномочий). Open to everybody who is signed in: the storekeeper who hands out
 * goods must know; it tells the number, the end and the reason, and nothing else of the power of attorney.
 */
@Service
public class PowerChecks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int LONGEST = 300;

    /** @param number of the one that decides, {@code until} its last day; both null where there is none */
    public record Answer(boolean valid, String number, LocalDate until, String because) {}

    private final PowerRows rows;
    private final PowerKeeping keeping;
    private final Texts texts;

    PowerChecks(PowerRows rows, PowerKeeping keeping, Texts texts) {
        this.rows = rows;
        this.keeping = keeping;
        this.texts = texts;
    }

    /**
     * @param holder login or full name
     * @param action key of the register of typical powers, or words
     * @param on ISO date; blank for today at the place of each
     * @throws Problem 422 on {@code holder}, {@code action} or {@code on}
     */
    @Transactional(readOnly = true)
    public Answer check(Caller caller, String holder, String action, String on) {
        List<FieldError> errors = new ArrayList<>();
        require("holder", holder, errors);
        require("action", action, errors);
        LocalDate day = day(on, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        Function<PowerOfAttorney, LocalDate> dayOf = power -> day == null ? keeping.today(power) : day;
        PowerVerdict verdict = PowerVerdict.of(rows.heldBy(holder), action, dayOf);
        PowerOfAttorney power = verdict.power();
        return new Answer(
                verdict.isValid(),
                power == null ? null : power.number(),
                power == null ? null : power.endsOn(),
                because(caller, verdict));
    }

    private String because(Caller caller, PowerVerdict verdict) {
        PowerOfAttorney power = verdict.power();
        String code = "powersofattorney.because." + verdict.reason();
        if (power == null) {
            return texts.get(code, caller.locale());
        }
        LocalDate day = switch (verdict.reason()) {
            case NOT_YET -> power.startsOn();
            case REVOKED -> power.revokedOn();
            default -> power.endsOn();
        };
        String action = verdict.action() == null ? "" : verdict.action().text().in(caller.locale());
        return texts.get(code, caller.locale(), power.number(), DAY.format(day), action);
    }

    private static void require(String field, String value, List<FieldError> errors) {
        if (value == null || value.isBlank()) {
            errors.add(FieldError.of(field, "required"));
        } else if (value.length() > LONGEST) {
            errors.add(FieldError.of(field, "length", 1, LONGEST));
        }
    }

    private static LocalDate day(String given, List<FieldError> errors) {
        try {
            return given == null || given.isBlank() ? null : LocalDate.parse(given.strip());
        } catch (DateTimeParseException e) {
            errors.add(FieldError.of("on", "date"));
            return null;
        }
    }
}
