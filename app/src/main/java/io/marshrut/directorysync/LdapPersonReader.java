package io.marshrut.directorysync;

import com.unboundid.ldap.sdk.Entry;
import io.marshrut.directory.OuterPerson;
import io.marshrut.directorysync.LdapAttributes.Name;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a person of an entry; the directory may say anything, so nothing here fails. */
final class LdapPersonReader {

    /** Bit 2 of {@code userAccountControl}: ACCOUNTDISABLE. */
    private static final int ACCOUNT_DISABLED = 0x2;

    private static final String ACTIVE_DIRECTORY_CONTROL = "userAccountControl";
    private static final int LONGEST_DN = 500;

    private final LdapAttributes attributes;

    LdapPersonReader(LdapAttributes attributes) {
        this.attributes = attributes;
    }

    /** @param ids of everybody, by normalised distinguished name */
    OuterPerson person(Entry entry, Map<String, String> ids) {
        Map<String, String> cells = new HashMap<>();
        names(entry, cells);
        emptied(entry, Name.EMAIL, "email", cells);
        emptied(entry, Name.PHONE, "phone", cells);
        emptied(entry, Name.PERSONNEL_NUMBER, "personnelNumber", cells);
        kept(entry, Name.SITE, "site", cells);
        kept(entry, Name.DEPARTMENT, "department", cells);
        kept(entry, Name.POSITION, "position", cells);
        String dn = clean(entry.getDN());
        return new OuterPerson(
                id(entry),
                attributes
                        .text(entry, Name.LOGIN)
                        .map(login -> clean(login).toLowerCase(Locale.ROOT))
                        .orElse(""),
                dn.substring(0, Math.min(dn.length(), LONGEST_DN)),
                !isDisabled(entry),
                cells,
                superior(entry, ids),
                List.of());
    }

    /** Empty where the entry tells none that can be kept. */
    String id(Entry entry) {
        String attribute = attributes.of(Name.ID).stream().findFirst().orElse("");
        byte[] bytes = entry.getAttributeValueBytes(attribute);
        if (bytes == null) {
            return "";
        }
        if (LdapIds.isGuid(attribute, bytes)) {
            return LdapIds.text(bytes);
        }
        String text = attributes.text(entry, Name.ID).orElse("");
        return text.equals(clean(text)) ? text : "";
    }

    /** «Иванова Анна Сергеевна» helps out where the parts are not told. */
    private void names(Entry entry, Map<String, String> cells) {
        String[] words = attributes
                .text(entry, Name.DISPLAY_NAME)
                .map(name -> clean(name).split("\\s+"))
                .orElse(new String[0]);
        String last = attributes
                .text(entry, Name.LAST_NAME)
                .map(LdapPersonReader::clean)
                .orElse(word(words, 0));
        String first = attributes
                .text(entry, Name.FIRST_NAME)
                .map(LdapPersonReader::clean)
                .orElse(word(words, 1));
        cells.put("lastName", last);
        cells.put("firstName", first);
        if (attributes.isRead(Name.MIDDLE_NAME)) {
            boolean inOrder = word(words, 0).equals(last) && word(words, 1).equals(first);
            cells.put(
                    "middleName",
                    attributes
                            .text(entry, Name.MIDDLE_NAME)
                            .map(LdapPersonReader::clean)
                            .orElse(inOrder ? word(words, 2) : ""));
        }
    }

    private static String word(String[] words, int at) {
        return at < words.length ? words[at] : "";
    }

    private void emptied(Entry entry, Name name, String key, Map<String, String> cells) {
        if (attributes.isRead(name)) {
            cells.put(
                    key,
                    attributes.text(entry, name).map(LdapPersonReader::clean).orElse(""));
        }
    }

    /** Nobody is without these: where the directory is silent they stay as they are. */
    private void kept(Entry entry, Name name, String key, Map<String, String> cells) {
        attributes
                .text(entry, name)
                .map(LdapPersonReader::clean)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> cells.put(key, text));
    }

    private String superior(Entry entry, Map<String, String> ids) {
        if (!attributes.isRead(Name.SUPERIOR)) {
            return null;
        }
        return attributes
                .text(entry, Name.SUPERIOR)
                .map(dn -> ids.getOrDefault(GroupTree.normal(dn), ""))
                // somebody, but nobody whom we read
                .map(id -> id.isEmpty() ? "?" : id)
                .orElse("");
    }

    private boolean isDisabled(Entry entry) {
        return attributes
                .text(entry, Name.DISABLED)
                .filter(text ->
                        attributes.of(Name.DISABLED).stream().anyMatch(ACTIVE_DIRECTORY_CONTROL::equalsIgnoreCase)
                                ? isBitSet(text)
                                : !List.of("false", "0", "no").contains(text.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static boolean isBitSet(String text) {
        return text.matches("-?\\d{1,10}") && (Long.parseLong(text) & ACCOUNT_DISABLED) != 0;
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
