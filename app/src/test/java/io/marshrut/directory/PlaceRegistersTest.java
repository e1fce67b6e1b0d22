package io.marshrut.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.access.Callers;
import io.marshrut.journal.JournalEntry;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Administrators keep sites, departments and positions; what is in use cannot go. */
@PortalTest
class PlaceRegistersTest {

    @Autowired
    SiteRegister sites;

    @Autowired
    DepartmentRegister departments;

    @Autowired
    PositionRegister positions;

    @Autowired
    Directory directory;

    @Autowired
    Callers callers;

    @Autowired
    Api api;

    private final String code =
            "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    private Caller admin() {
        return callers.of("admin").orElseThrow();
    }

    private SiteDraft site(String name, String zone) {
        return new SiteDraft(code, name, "", zone, "store", " Речная, 1 ");
    }

    private DepartmentDraft department(String parent, String role, String head) {
        return new DepartmentDraft(code, "Отдел " + code, "Unit " + code, parent, "HQ", role, head);
    }

    private static void refused(String problem, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, told -> assertThat(told.code()).isEqualTo(problem));
    }

    private static void wrong(String field, String error, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class,
                        told -> assertThat(told.errors())
                                .anyMatch(one ->
                                        one.field().equals(field) && one.code().equals(error)));
    }

    @Test
    void aSiteIsAddedChangedAndRemovedWhileNobodyUsesIt() {
        Site added = sites.add(admin(), site("Склад " + code, "Europe/Moscow"));
        assertThat(added.name().en()).isEqualTo("Склад " + code);
        assertThat(directory.findSite(code))
                .hasValueSatisfying(one -> assertThat(one.address()).isEqualTo("Речная, 1"));

        sites.change(admin(), code, site("Склад " + code, "Asia/Omsk"));
        sites.change(admin(), code, site("Склад " + code, "Asia/Omsk"));
        assertThat(sites.timeline(admin(), code))
                .extracting(JournalEntry::event)
                .containsExactly("site.added", "site.changed");
        assertThat(sites.timeline(admin(), code).get(1).changes())
                .containsExactly(new JournalEntry.Change("zone", "Europe/Moscow", "Asia/Omsk"));

        sites.remove(admin(), code);
        assertThat(directory.findSite(code)).isEmpty();
    }

    @Test
    void whatIsUsedStays() {
        refused("place_used", () -> sites.remove(admin(), "SPB-01"));
        refused("place_used", () -> departments.remove(admin(), "IT"));
        refused("place_used", () -> positions.remove(admin(), "accountant"));
        assertThat(sites.get(admin(), "SPB-01").code()).isEqualTo("SPB-01");
    }

    @Test
    void everythingThatIsWrongWithASiteIsNamed() {
        wrong("code", "place_code", () -> sites.add(admin(), new SiteDraft("у нас", "", "", "", "", "")));
        wrong("nameRu", "required", () -> sites.add(admin(), new SiteDraft("X", " ", "", "", "", "")));
        wrong("zone", "option", () -> sites.add(admin(), new SiteDraft("X", "X", "", "Europe/Nowhere", "", "")));
        wrong("calendar", "option", () -> sites.add(admin(), new SiteDraft("X", "X", "", "", "lunar", "")));
        wrong("code", "place_code_used", () -> sites.add(admin(), new SiteDraft("spb-01", "X", "", "", "", "")));
        String taken = sites.get(admin(), "SPB-01").name().ru();
        wrong("nameRu", "place_name_used", () -> sites.add(admin(), new SiteDraft("X", taken, "", "", "", "")));
    }

    @Test
    void aDepartmentStandsInATreeWithoutCircles() {
        departments.add(admin(), department("IT", "", ""));
        wrong(
                "parent",
                "department_loop",
                () -> departments.change(
                        admin(), "IT", new DepartmentDraft("IT", "ИТ", "IT", code, "HQ", "it", "orlov")));

        assertThat(departments.search(admin(), "", new Paged.Request(0, 200)).items())
                .filteredOn(line -> line.department().code().equals(code))
                .singleElement()
                .extracting(DepartmentLine::depth)
                .isEqualTo(2);
        departments.remove(admin(), code);
    }

    @Test
    void aRoleIsServedByOneDepartmentAndAHeadIsSomebodyWhoWorksHere() {
        wrong("servingRole", "role_served_by_another", () -> departments.add(admin(), department("", "it", "")));
        wrong("servingRole", "option", () -> departments.add(admin(), department("", "astronaut", "")));
        wrong("head", "nobody", () -> departments.add(admin(), department("", "", "nobody-here")));
    }

    @Test
    void aNewHeadReadsTheRequestsOfTheDepartmentAtOnce() {
        departments.add(admin(), department("", "", ""));
        assertThat(callers.of("manager").orElseThrow().own().grants()).noneMatch(grant -> code.equals(grant.code()));
        assertThat(api.as("manager").get("/api/v1/me").status()).isEqualTo(200);

        departments.change(admin(), code, department("", "", "manager"));

        assertThat(callers.of("manager").orElseThrow().own().grants()).anyMatch(grant -> code.equals(grant.code()));
        departments.change(admin(), code, department("", "", ""));
        departments.remove(admin(), code);
    }

    @Test
    void aDepartmentWithoutACodeGetsOneFromItsName() {
        Department made = departments.add(admin(), new DepartmentDraft("", "Служба " + code, "", "", "HQ", "", ""));
        assertThat(made.code()).isEqualTo(("SLUZBA-" + code).toUpperCase(Locale.ROOT));
        departments.remove(admin(), made.code());
    }

    @Test
    void aPositionIsAddedRenamedAndRemoved() {
        Position added = positions.add(admin(), "Кладовщик " + code, "");
        assertThat(positions
                        .change(admin(), added.code(), "Старший кладовщик " + code, "Senior " + code)
                        .name()
                        .en())
                .isEqualTo("Senior " + code);
        assertThat(positions
                        .search(admin(), "старший кладовщик " + code, new Paged.Request(0, 10))
                        .items())
                .singleElement()
                .extracting(PositionLine::people)
                .isEqualTo(0);
        positions.remove(admin(), added.code());
        refused("not_found", () -> positions.get(admin(), added.code()));
    }

    @Test
    void nobodyElseKeepsThem() {
        Caller employee = callers.of("employee").orElseThrow();
        refused("forbidden", () -> sites.add(employee, site("X", "Europe/Moscow")));
        refused("forbidden", () -> departments.remove(employee, "IT"));
        refused("forbidden", () -> positions.add(employee, "X", ""));
        refused("forbidden", () -> sites.search(employee, "", new Paged.Request(0, 10)));
    }
}
