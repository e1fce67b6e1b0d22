package io.marshrut.recurring;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A plan as somebody says it, before it is checked; what is null or blank has the usual value.
 *
 * @param target one of {@link Targets.Kind}
 * @param assets inventory numbers or ids
 * @param unit one of {@link Rhythm.Unit}
 * @param weekdays names of {@link DayOfWeek}
 * @param ordinal {@code 1} to {@code 4} or {@code -1}, for a weekday of the month
 * @param version of the plan that is changed; null where nobody cares
 */
public record PlanDraft(
        String title,
        String kind,
        String owner,
        Map<String, Object> fields,
        String dateField,
        String target,
        List<String> sites,
        List<String> assets,
        String assetType,
        String unit,
        String every,
        List<String> weekdays,
        String monthDay,
        String ordinal,
        String weekday,
        String startsOn,
        String endsOn,
        String most,
        String dayOff,
        String leadDays,
        String counting,
        String whenOpen,
        Integer version) {

    public PlanDraft {
        fields = fields == null ? Map.of() : fields;
        sites = sites == null ? List.of() : sites;
        assets = assets == null ? List.of() : assets;
        weekdays = weekdays == null ? List.of() : weekdays;
    }

    /** What a plan says now. */
    public static PlanDraft of(RecurringPlan plan) {
        Repetition repetition = plan.repetition();
        Rhythm rhythm = repetition.rhythm();
        Targets targets = plan.targets();
        return new PlanDraft(
                plan.title(),
                plan.kind(),
                plan.owner(),
                plan.fields(),
                plan.dateField(),
                targets.kind().name(),
                targets.sites(),
                targets.assets().stream().map(UUID::toString).toList(),
                targets.assetType(),
                rhythm.unit().name(),
                String.valueOf(rhythm.every()),
                rhythm.weekdays().stream().sorted().map(DayOfWeek::name).toList(),
                text(rhythm.monthDay()),
                text(rhythm.ordinal()),
                text(rhythm.weekday()),
                rhythm.startsOn().toString(),
                text(repetition.until()),
                text(repetition.most()),
                repetition.dayOff().name(),
                String.valueOf(repetition.leadDays()),
                repetition.counting().name(),
                plan.whenOpen().name(),
                plan.version());
    }

    /** The same of another kind. */
    public PlanDraft ofKind(String other) {
        return new PlanDraft(
                title, other, owner, fields, dateField, target, sites, assets, assetType, unit, every, weekdays,
                monthDay, ordinal, weekday, startsOn, endsOn, most, dayOff, leadDays, counting, whenOpen, version);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
