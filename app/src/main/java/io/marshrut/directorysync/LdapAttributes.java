package io.marshrut.directorysync;

import com.unboundid.ldap.sdk.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which attribute tells what, after the settings had their say. */
final class LdapAttributes {

    /** What is read of people and groups. In the settings: {@code marshrut.ldap.attributes.last-name}. */
    enum Name {
        ID,
        LOGIN,
        LAST_NAME,
        FIRST_NAME,
        MIDDLE_NAME,
        DISPLAY_NAME,
        EMAIL,
        PHONE,
        PERSONNEL_NUMBER,
        SITE,
        DEPARTMENT,
        POSITION,
        SUPERIOR,
        DISABLED,
        MEMBER_OF,
        GROUP_NAME,
        MEMBER;

        private String plain() {
            return name().replace("_", "").toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Name, String> names;

    /** @throws IllegalArgumentException where the settings name something that is not read */
    LdapAttributes(LdapSettings settings) {
        this.names = settings.preset().attributes();
        settings.attributes().forEach((key, attribute) -> names.put(named(key), attribute.strip()));
    }

    private static Name named(String key) {
        String plain = key.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(Name.values())
                .filter(name -> name.plain().equals(plain))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("marshrut.ldap.attributes." + key + " means nothing"));
    }

    /** Attributes that tell it, none where nothing does. */
    List<String> of(Name name) {
        return Stream.of(names.getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    String[] ofAll(Name... wanted) {
        return Arrays.stream(wanted)
                .flatMap(name -> of(name).stream())
                .distinct()
                .toArray(String[]::new);
    }

    boolean isRead(Name name) {
        return !of(name).isEmpty();
    }

    /** The first value, without blanks around; nothing where there is none. */
    Optional<String> text(Entry entry, Name name) {
        return of(name).stream()
                .map(entry::getAttributeValue)
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .findFirst();
    }

    List<String> texts(Entry entry, Name name) {
        return of(name).stream()
                .map(entry::getAttributeValues)
                .filter(values -> values != null)
                .flatMap(Arrays::stream)
                .toList();
    }
}
