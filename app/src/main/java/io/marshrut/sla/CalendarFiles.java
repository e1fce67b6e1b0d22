package io.marshrut.sla;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.marshrut.shared.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the calendars that the application carries as data files in {@code calendars/}. */
class CalendarFiles {

    record ProductionFile(
            String source,
            String status,
            int year,
            Set<LocalDate> daysOff,
            Set<LocalDate> workingSaturdays,
            Set<LocalDate> shortened,
            int workingDays,
            int hours) {

        ProductionCalendar calendar() {
            return new ProductionCalendar(
                    year, !"official".equals(status), source, daysOff, workingSaturdays, shortened);
        }
    }

    private record WorkingFile(List<Entry> calendars) {

        private record Entry(
                String code,
                LocalText name,
                boolean production,
                Set<DayOfWeek> days,
                List<String> hours,
                List<String> closedEachYear) {}
    }

    private static final ObjectMapper YAML = new YAMLMapper().registerModule(new JavaTimeModule());

    private CalendarFiles() {}

    static List<ProductionFile> production() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:calendars/production-*.yaml");
            List<ProductionFile> read = new java.util.ArrayList<>();
            for (Resource file : files) {
                try (InputStream content = file.getInputStream()) {
                    read.add(YAML.readValue(content, ProductionFile.class));
                }
            }
            return read;
        } catch (IOException e) {
            throw new IllegalStateException("A production calendar cannot be read", e);
        }
    }

    static Map<String, WorkingCalendar> working() {
        return working(productionCalendars());
    }

    static ProductionCalendars productionCalendars() {
        return new ProductionCalendars(
                production().stream().collect(Collectors.toMap(ProductionFile::year, ProductionFile::calendar)));
    }

    static Map<String, WorkingCalendar> working(ProductionCalendars production) {
        try (InputStream content = new ClassPathResource("calendars/working.yaml").getInputStream()) {
            Map<String, WorkingCalendar> calendars = new TreeMap<>();
            for (WorkingFile.Entry entry :
                    YAML.readValue(content, WorkingFile.class).calendars()) {
                calendars.put(entry.code(), calendar(entry, production));
            }
            return calendars;
        } catch (IOException e) {
            throw new IllegalStateException("The working calendars cannot be read", e);
        }
    }

    private static WorkingCalendar calendar(WorkingFile.Entry entry, ProductionCalendars production) {
        List<WorkingHours> hours =
                entry.hours().stream().map(WorkingHours::parse).toList();
        Set<MonthDay> closed = entry.closedEachYear() == null
                ? Set.of()
                : entry.closedEachYear().stream()
                        .map(day -> MonthDay.parse("--" + day))
                        .collect(Collectors.toSet());
        return new WorkingCalendar(
                entry.code(),
                0,
                entry.name(),
                entry.days(),
                hours,
                closed,
                Map.of(),
                entry.production() ? production : null);
    }
}
