package io.marshrut.directory;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an administrator says about a site, before and after it is checked. Anything may be null before.
 *
 * @param nameEn empty where it is called as in Russian
 * @param zone id of the time zone database
 * @param calendar code of a working calendar
 */
public record SiteDraft(String code, String nameRu, String nameEn, String zone, String calendar, String address) {

    /** What the form shows at first. */
    public static SiteDraft empty() {
        return new SiteDraft("", "", "", "Europe/Moscow", "", "");
    }

    public static SiteDraft of(Site site) {
        return new SiteDraft(
                site.code(),
                site.name().ru(),
                site.name().en(),
                site.zone().getId(),
                site.calendar(),
                Typed.text(site.address()));
    }

    SiteDraft tidy() {
        return new SiteDraft(
                PlaceCheck.code(code),
                Typed.text(nameRu),
                Typed.text(nameEn),
                Typed.text(zone),
                Typed.text(calendar),
                Typed.text(address));
    }

    /** Without the code, which never changes. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("nameRu", nameRu);
        facts.put("nameEn", nameEn);
        facts.put("zone", zone);
        facts.put("calendar", calendar);
        facts.put("address", address);
        return facts;
    }
}
