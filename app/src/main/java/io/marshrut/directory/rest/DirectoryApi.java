package io.marshrut.directory.rest;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Site;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /me}, {@code /sites}, {@code /employees}. */
@RestController
@RequestMapping("/api/v1")
class DirectoryApi {

    record Me(String login, String name, List<String> positions, Set<String> roles, String site, String language) {}

    record SiteAnswer(String code, String name, String timeZone, String calendar) {}

    record EmployeeAnswer(
            String login,
            String name,
            String position,
            String department,
            String site,
            String email,
            String superior) {}

    private final Directory directory;

    DirectoryApi(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/me")
    Me me(Caller caller) {
        Employee me = directory.employee(caller.login());
        return new Me(
                me.login(),
                me.name(),
                List.of(me.position().in(caller.locale())),
                caller.roles(),
                me.site(),
                me.language());
    }

    @GetMapping("/sites")
    List<SiteAnswer> sites(Caller caller) {
        return directory.sites().stream().map(site -> answer(site, caller)).toList();
    }

    @GetMapping("/employees")
    Paged<EmployeeAnswer> employees(
            Caller caller,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String role,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        return directory
                .employees(q, site, role, Paged.Request.of(page, size))
                .map(employee -> new EmployeeAnswer(
                        employee.login(),
                        employee.name(),
                        employee.position().in(caller.locale()),
                        employee.departmentName().in(caller.locale()),
                        employee.site(),
                        employee.email(),
                        employee.superior()));
    }

    private static SiteAnswer answer(Site site, Caller caller) {
        return new SiteAnswer(
                site.code(), site.name().in(caller.locale()), site.zone().getId(), site.calendar());
    }
}
