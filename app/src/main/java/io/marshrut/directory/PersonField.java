package io.marshrut.directory;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Texts;
import java.util.function.Function;

/** The fields of a person that change, as texts: for the journal and for what an import shows. */
enum PersonField {
    LAST_NAME("lastName", PersonDraft::lastName),
    FIRST_NAME("firstName", PersonDraft::firstName),
    MIDDLE_NAME("middleName", PersonDraft::middleName),
    EMAIL("email", PersonDraft::email),
    PHONE("phone", PersonDraft::phone),
    PERSONNEL_NUMBER("personnelNumber", PersonDraft::personnelNumber),
    SITE("site", PersonDraft::site),
    DEPARTMENT("department", PersonDraft::department),
    POSITION("position", PersonDraft::position),
    SUPERIOR("superior", PersonDraft::superior),
    LANGUAGE("language", PersonDraft::language);

    private final String key;
    private final Function<PersonDraft, String> value;

    PersonField(String key, Function<PersonDraft, String> value) {
        this.key = key;
        this.value = value;
    }

    String key() {
        return key;
    }

    LocalText title(Texts texts) {
        return texts.both("directory.field." + key);
    }

    String of(PersonDraft person) {
        return value.apply(person);
    }
}
