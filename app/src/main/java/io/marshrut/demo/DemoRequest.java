package io.marshrut.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request of the demonstration and how far its people have come with it.
 *
 * @param form what its initiator filled in; {@code @+10} is a day that many days from the loading
 * @param score the initiator's answer to the survey; null where none was given
 * @param waits keys of the stages in which it stands in the end; none where it is over
 */
record DemoRequest(
        String kind, String initiator, Map<String, Object> form, List<Step> steps, Score score, List<String> waits) {

    private static final Pattern DAY = Pattern.compile("@([+-]\\d+)");

    /**
     * Somebody decides what waits for them.
     *
     * @param by who decides what waits for several; what was given to one person that person decides
     */
    record Step(String by, String at, String decision, String comment, Map<String, Object> fields) {

        Step {
            fields = fields == null ? Map.of() : fields;
        }
    }

    /** @param value 1 to 5 */
    record Score(int value, String comment) {}

    DemoRequest {
        steps = steps == null ? List.of() : List.copyOf(steps);
        waits = waits == null ? List.of() : List.copyOf(waits);
    }

    Map<String, Object> fields(LocalDate today) {
        Map<String, Object> fields = new LinkedHashMap<>();
        form.forEach((key, value) -> {
            Matcher day = DAY.matcher(String.valueOf(value));
            fields.put(
                    key,
                    day.matches() ? today.plusDays(Long.parseLong(day.group(1))).toString() : value);
        });
        return fields;
    }
}
