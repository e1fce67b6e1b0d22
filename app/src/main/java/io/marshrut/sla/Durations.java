package io.marshrut.sla;

import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Policies in words, {@code durations} on pages: «2 ч», «3 рабочих дня». */
@Component("durations")
public class Durations {

    private final Texts texts;

    Durations(Texts texts) {
        this.texts = texts;
    }

    /** Whether a policy reads as {@code P3D} or {@code PT8H30M}. */
    public static boolean isPolicy(String policy) {
        try {
            SlaPolicy.parse(policy);
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    public String of(String policy, Locale language) {
        SlaPolicy parsed = SlaPolicy.parse(policy);
        if (parsed instanceof SlaPolicy.WorkingTime working) {
            return texts.get(
                    "sla.duration",
                    language,
                    working.time().toHours(),
                    working.time().toMinutesPart());
        }
        return texts.get("sla.days", language, ((SlaPolicy.WorkingDays) parsed).days());
    }
}
