package io.marshrut.directory;

import io.marshrut.journal.Timeline;
import io.marshrut.shared.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Fields of a person and their values in the reader's words. */
@Component
public class PersonWords implements Timeline.FieldWords {

    private final OrganisationRows organisation;
    private final PersonRows people;
    private final Texts texts;

    PersonWords(OrganisationRows organisation, PersonRows people, Texts texts) {
        this.organisation = organisation;
        this.people = people;
        this.texts = texts;
    }

    @Override
    public String field(String field, Locale language) {
        return texts.find("directory.field." + field, language).orElse(field);
    }

    /** @param value as the journal keeps it */
    @Override
    public String value(String field, String value, Locale language) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "department", "parent" ->
                organisation.departments().stream()
                        .filter(one -> one.code().equals(value))
                        .map(one -> one.name().in(language))
                        .findFirst()
                        .orElse(value);
            case "position" ->
                people.positions().stream()
                        .filter(one -> one.code().equals(value))
                        .map(one -> one.name().in(language))
                        .findFirst()
                        .orElse(value);
            case "language" ->
                texts.find("directory.language." + value, language).orElse(value);
            default -> value;
        };
    }
}
