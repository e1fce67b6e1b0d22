package io.marshrut.directory;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Texts;
import java.util.Arrays;
import java.util.Set;
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

    static String of(String key, PersonDraft person) {
        return Arrays.stream(values())
                .filter(field -> field.key.equals(key))
                .findFirst()
                .orElseThrow()
                .of(person);
    }

    /** What is said after, but for the fields of these keys, which stay as before. */
    static PersonDraft keeping(Set<String> kept, PersonDraft before, PersonDraft after) {
        Function<PersonField, String> chosen = field -> field.of(kept.contains(field.key) ? before : after);
        return new PersonDraft(
                after.login(),
                chosen.apply(LAST_NAME),
                chosen.apply(FIRST_NAME),
                chosen.apply(MIDDLE_NAME),
                chosen.apply(EMAIL),
                chosen.apply(PHONE),
                chosen.apply(PERSONNEL_NUMBER),
                chosen.apply(DEPARTMENT),
                chosen.apply(POSITION),
                chosen.apply(SITE),
                chosen.apply(SUPERIOR),
                chosen.apply(LANGUAGE));
    }
}
