package io.marshrut.absences;

import io.marshrut.access.Permissions;
import io.marshrut.access.Role;
import io.marshrut.engine.ProcessPackage;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.shared.Area;
import io.marshrut.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The kinds of work for which a deputy may be named (области замещения), and what they are called. */
@Component
public class WorkAreas {

    private static final String WHOLE_DESK = "/" + Area.EVERYTHING;

    private final ProcessPackages packages;
    private final Permissions permissions;
    private final Texts texts;

    WorkAreas(ProcessPackages packages, Permissions permissions, Texts texts) {
        this.packages = packages;
        this.permissions = permissions;
        this.texts = texts;
    }

    /** Patterns for a choice: everything, then each desk. */
    public List<String> offered() {
        return Stream.concat(
                        Stream.of(Area.EVERYTHING),
                        packages.latest().stream()
                                .map(ProcessPackage::desk)
                                .distinct()
                                .sorted()
                                .map(desk -> desk + WHOLE_DESK))
                .toList();
    }

    boolean isKnown(String pattern) {
        return offered().contains(pattern)
                || packages.latest().stream().map(ProcessPackage::kind).anyMatch(pattern::equals);
    }

    /** «всё», «ИТ-поддержка»; the pattern itself for a single kind. */
    public String name(String pattern, Locale language) {
        if (!pattern.endsWith(Area.EVERYTHING)) {
            return pattern;
        }
        if (pattern.equals(Area.EVERYTHING)) {
            return texts.get("absences.area.all", language);
        }
        String desk = pattern.substring(0, pattern.length() - WHOLE_DESK.length());
        Role role = permissions.allRoles().get(desk);
        return texts.find("absences.area." + desk, language)
                .orElseGet(() -> role == null ? desk : role.name().in(language));
    }

    /** As {@link #name(String, Locale)}, of an area with what does not belong to it. */
    public String name(Area area, Locale language) {
        String only = names(area.only().stream(), language);
        return area.except().isEmpty()
                ? only
                : texts.get("absences.area.except", language, only, names(area.except().stream(), language));
    }

    private String names(Stream<String> patterns, Locale language) {
        return patterns.sorted()
                .map(pattern -> name(pattern, language))
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
