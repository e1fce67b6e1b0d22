package io.marshrut.sla;

import io.marshrut.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The company's own working calendars, each state of them. */
@Repository
class CalendarRows {

    private static final String COLUMNS =
            "code, version, name_ru, name_en, production, days, hours, closed, exceptions";

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else changes calendars, or gives one to a site, until the transaction ends; reading goes on. */
    void lockAll() {
        jdbc.sql("lock table working_calendar, site in share row exclusive mode")
                .update();
    }

    /** As they are now, by code. */
    Map<String, WorkingCalendar> latest(ProductionCalendars production) {
        Map<String, WorkingCalendar> calendars = new LinkedHashMap<>();
        jdbc.sql("select distinct on (code) " + COLUMNS + " from working_calendar order by code, version desc")
                .query((row, n) -> calendar(row, production))
                .list()
                .forEach(one -> calendars.put(one.code(), one));
        return calendars;
    }

    WorkingCalendar version(String code, int version, ProductionCalendars production) {
        return jdbc.sql("select " + COLUMNS + " from working_calendar where code = :code and version = :version")
                .param("code", code)
                .param("version", version)
                .query((row, n) -> calendar(row, production))
                .single();
    }

    void insert(WorkingCalendar calendar) {
        jdbc.sql("insert into working_calendar (" + COLUMNS + """
                        ) values (:code, :version, :ru, :en, :production, :days::text[], :hours::text[],
                                :closed::text[], :exceptions::text[])
                        """)
                .param("code", calendar.code())
                .param("version", calendar.version())
                .param("ru", calendar.name().ru())
                .param("en", calendar.name().en())
                .param("production", calendar.production() != null)
                .param(
                        "days",
                        texts(calendar.days().stream()
                                .sorted()
                                .map(DayOfWeek::name)
                                .toList()))
                .param(
                        "hours",
                        texts(calendar.hours().stream().map(WorkingHours::text).toList()))
                .param(
                        "closed",
                        texts(calendar.closed().stream()
                                .sorted()
                                .map(CalendarRows::text)
                                .toList()))
                .param("exceptions", texts(ExceptionalDay.texts(calendar.exceptions())))
                .update();
    }

    /** How many sites count by a calendar. */
    Map<String, Integer> sites() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("select calendar, count(*) from site group by 1").query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    /** Whether a deadline ever counted by it. */
    boolean isUsed(String code) {
        return jdbc.sql("select exists (select 1 from sla_clock where calendar = :code and calendar_version > 0)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    void delete(String code) {
        jdbc.sql("delete from working_calendar where code = :code")
                .param("code", code)
                .update();
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** @return such as {@code 01-31} */
    private static String text(MonthDay day) {
        return day.toString().substring("--".length());
    }

    private static WorkingCalendar calendar(ResultSet row, ProductionCalendars production) throws SQLException {
        Set<DayOfWeek> days = list(row, "days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return new WorkingCalendar(
                row.getString("code"),
                row.getInt("version"),
                new LocalText(row.getString("name_ru"), row.getString("name_en")),
                days,
                list(row, "hours").stream().map(WorkingHours::parse).toList(),
                list(row, "closed").stream()
                        .map(day -> MonthDay.parse("--" + day))
                        .collect(Collectors.toSet()),
                ExceptionalDay.parse(list(row, "exceptions")),
                row.getBoolean("production") ? production : null);
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
