package io.marshrut.directory;

import io.marshrut.journal.SubjectTitles;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sites, departments and positions in the journal are called by name and found by a part of it. */
final class PlaceTitles implements SubjectTitles {

    private final String type;
    private final Supplier<Map<String, String>> names;

    /** @param names by code */
    private PlaceTitles(String type, Supplier<Map<String, String>> names) {
        this.type = type;
        this.names = names;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Map<String, Title> of(Collection<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        return names.get().entrySet().stream()
                .filter(one -> wanted.contains(one.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> new Title(one.getValue(), "/admin/" + type + "s/" + one.getKey())));
    }

    @Override
    public Collection<String> named(String words, int limit) {
        String part = words.toLowerCase(Locale.ROOT);
        return names.get().entrySet().stream()
                .filter(one -> (one.getKey() + " " + one.getValue())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    /** One for each sort of place. */
    @Configuration
    static class Sorts {

        @Bean
        SubjectTitles siteTitles(OrganisationRows rows) {
            return new PlaceTitles(
                    SiteRegister.SUBJECT,
                    () -> rows.sites().stream()
                            .collect(Collectors.toMap(
                                    Site::code, one -> one.name().ru())));
        }

        @Bean
        SubjectTitles departmentTitles(OrganisationRows rows) {
            return new PlaceTitles(
                    DepartmentRegister.SUBJECT,
                    () -> rows.departments().stream()
                            .collect(Collectors.toMap(
                                    Department::code, one -> one.name().ru())));
        }

        @Bean
        SubjectTitles positionTitles(PersonRows people) {
            return new PlaceTitles(
                    PositionRegister.SUBJECT,
                    () -> people.positions().stream()
                            .collect(Collectors.toMap(
                                    Position::code, one -> one.name().ru())));
        }
    }
}
