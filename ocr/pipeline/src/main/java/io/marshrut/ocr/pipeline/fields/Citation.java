package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Dates;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another document named in a text, with its number and, where it follows, its date: «договор № 5 от 12.03.2026». */
final class Citation {

    private static final Pattern YEAR = Pattern.compile("\\s?г\\.");
    private static final int ROOM_FOR_A_DATE = 40;

    private Citation() {}

    /**
     * The first that the pattern finds.
     *
     * @param number finds the document up to its number, in folded letters; group 1 where it begins, if not at once
     */
    static Optional<Found> first(Passage text, Pattern number) {
        Matcher cited = number.matcher(text.folded());
        if (!cited.find()) {
            return Optional.empty();
        }
        int start = cited.groupCount() > 0 ? cited.start(1) : cited.start();
        String behind =
                text.text().substring(cited.end(), Math.min(text.text().length(), cited.end() + ROOM_FOR_A_DATE));
        int end = cited.end()
                + Dates.find(behind)
                        .filter(hit -> behind.substring(0, hit.start()).strip().equals("от"))
                        .map(Dates.Hit::end)
                        .orElse(0);
        Matcher year = YEAR.matcher(text.text()).region(end, text.text().length());
        end = year.lookingAt() ? year.end() : end;
        String value = text.text().substring(start, end);
        value = value.endsWith("г.") ? value : value.replaceAll("[.,\\s]+$", "");
        return Optional.of(text.text(value, start, start + value.length()));
    }
}
