package io.marshrut.recurring;

import io.marshrut.assets.Asset;
import io.marshrut.assets.Assets;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The next days of a plan while it is being written (предпросмотр дат). */
@Component
public class PlanPreview {

    static final int DAYS = 5;

    /**
     * One of the coming days.
     *
     * @param moved whether the rule says another day, which is a day off
     * @param filedOn on which the request is filed
     */
    public record Day(LocalDate day, LocalDate ruleOn, boolean moved, LocalDate filedOn) {}

    private final Assets assets;
    private final PlanDates dates;

    PlanPreview(Assets assets, PlanDates dates) {
        this.assets = assets;
        this.dates = dates;
    }

    /**
     * By the calendar of the first site; where the next day is counted from the last request, as if each were closed on
     * its day.
     *
     * @throws Problem 422 naming what is wrong with the rule
     */
    @Transactional(readOnly = true)
    public List<Day> of(Caller caller, PlanDraft draft) {
        String site = site(caller, draft);
        Said said = new Said();
        Repetition repetition = RuleCheck.of(draft, dates.today(site), said);
        said.require();
        return repetition.coming(Progress.from(dates.today(site)), DAYS, dates.working(site)).stream()
                .map(one -> new Day(
                        one.day(),
                        one.ruleOn(),
                        !one.day().equals(one.ruleOn()),
                        one.day().minusDays(repetition.leadDays())))
                .toList();
    }

    private String site(Caller caller, PlanDraft draft) {
        Optional<String> ofAsset = draft.assets().stream()
                .filter(number -> !Said.isBlank(number))
                .findFirst()
                .flatMap(assets::meant)
                .filter(asset -> assets.visible(caller).covers(asset.site()))
                .map(Asset::site);
        return ofAsset.or(() -> draft.sites().stream()
                        .filter(code -> !Said.isBlank(code))
                        .findFirst())
                .orElse(caller.site());
    }
}
