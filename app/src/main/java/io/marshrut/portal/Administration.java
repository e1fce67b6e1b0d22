package io.marshrut.portal;

import java.util.List;
import org.springframework.stereotype.Component;

/** What an administrator keeps, in the order of the menu: {@code administration} in pages. */
@Component
public class Administration {

    /**
     * A section of the administration.
     *
     * @param name its texts are {@code portal.admin.<name>} and {@code portal.admin.<name>.hint}
     * @param paths the first one is its page, the others are pages of it
     */
    public record Section(String name, String icon, List<String> paths) {

        public String path() {
            return paths.get(0);
        }
    }

    private static final List<Section> SECTIONS = List.of(
            section("people", "users", "/admin/people"),
            section(
                    "organisation",
                    "building",
                    "/admin/sites",
                    "/admin/departments",
                    "/admin/positions",
                    "/admin/calendars"),
            section("leaving", "user-off", "/admin/leaving"),
            section("roles", "shield-lock", "/admin/roles"),
            section("left-secrets", "lock", "/admin/secret-documents"),
            section("groups", "users-group", "/admin/groups"),
            section("directory-sync", "address-book", "/admin/directory-sync"),
            section("programs", "robot", "/admin/tokens"),
            section("asset-types", "category", "/admin/asset-types"),
            section("processes", "route", "/admin/processes"),
            section("routes", "arrows-split-2", "/admin/routes"),
            section("exchange", "send", "/admin/exchange"),
            section("incidents", "alert-triangle", "/admin/incidents"),
            section("journal", "history", "/admin/journal"));

    public List<Section> sections() {
        return SECTIONS;
    }

    private static Section section(String name, String icon, String... paths) {
        return new Section(name, icon, List.of(paths));
    }
}
