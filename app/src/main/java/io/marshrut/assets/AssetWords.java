package io.marshrut.assets;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.journal.Timeline;
import io.marshrut.shared.Texts;
import io.marshrut.tables.FieldChange;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Fields of equipment and their values in the reader's words. */
@Component
public class AssetWords implements Timeline.FieldWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final AssetTypes types;
    private final Directory directory;
    private final Texts texts;

    AssetWords(AssetTypes types, Directory directory, Texts texts) {
        this.types = types;
        this.directory = directory;
        this.texts = texts;
    }

    @Override
    public String field(String field, Locale language) {
        return texts.find("assets.field." + field, language).orElse(field);
    }

    @Override
    public String value(String field, String value, Locale language) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "type" -> types.name(value, language);
            case "state" -> texts.get("assets.state." + value, language);
            case "site" ->
                directory
                        .findSite(value)
                        .map(site -> value + " · " + site.name().in(language))
                        .orElse(value);
            case "responsible" -> directory.find(value).map(Employee::name).orElse(value);
            case "commissionedOn", "warrantyUntil", "lastServiceOn" -> DATE.format(LocalDate.parse(value));
            default -> value;
        };
    }

    /** @param before null where there was none */
    List<FieldChange> changes(Asset before, Asset after, Locale language) {
        return Arrays.stream(AssetField.values())
                .filter(field -> before == null || !field.of(before).equals(field.of(after)))
                .map(field -> new FieldChange(
                        field.key(),
                        before == null ? "" : value(field.key(), field.of(before), language),
                        value(field.key(), field.of(after), language)))
                .toList();
    }
}
