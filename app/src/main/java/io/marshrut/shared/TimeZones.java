package io.marshrut.shared;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Time zones to choose from: Russia's from west to east, then the others. */
public final class TimeZones {

    private static final String RUSSIA = "RU";

    /**
     * A zone as people read it.
     *
     * @param label such as «UTC+3 · Москва»
     */
    public record Choice(String id, String label, boolean russian) {}

    private TimeZones() {}

    public static List<Choice> all(Locale language, Instant now) {
        TimeZoneNames names = TimeZoneNames.getInstance(language);
        List<String> russian = ids(RUSSIA);
        return Stream.concat(
                        russian.stream().map(id -> choice(id, true, names, now)),
                        ids(null).stream().filter(id -> !russian.contains(id)).map(id -> choice(id, false, names, now)))
                .sorted(Comparator.comparing(Choice::russian)
                        .reversed()
                        .thenComparing(choice ->
                                ZoneId.of(choice.id()).getRules().getOffset(now).getTotalSeconds())
                        .thenComparing(Choice::label))
                .toList();
    }

    public static boolean isKnown(String id) {
        try {
            ZoneId.of(id);
            return id.contains("/");
        } catch (DateTimeException | NullPointerException e) {
            return false;
        }
    }

    private static List<String> ids(String region) {
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, region, null).stream()
                .filter(TimeZones::isKnown)
                .toList();
    }

    private static Choice choice(String id, boolean russian, TimeZoneNames names, Instant now) {
        String offset = ZoneId.of(id).getRules().getOffset(now).getId().replace(":00", "");
        String place = names.getExemplarLocationName(id);
        String hours = "Z".equals(offset) ? "+0" : offset.replaceFirst("([+-])0", "$1");
        return new Choice(id, "UTC" + hours + " · " + (place == null ? id : place), russian);
    }
}
