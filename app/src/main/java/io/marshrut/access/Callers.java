package io.marshrut.access;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Site;
import io.marshrut.shared.Area;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Capacity;
import io.marshrut.shared.ShortMemory;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns whoever is signed in into the {@link Caller} that façades take. */
@Component
public class Callers {

    /** Roles and language are read once in a few seconds and not at every fragment of a page. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private record Known(Employee employee, ZoneId zone, Capacity own, List<Capacity> standsInFor) {}

    private final Directory directory;
    private final Capacities capacities;
    private final ShortMemory<String, Optional<Known>> known = new ShortMemory<>(FRESH, 10_000, this::load);

    Callers(Directory directory, Capacities capacities) {
        this.directory = directory;
        this.capacities = capacities;
    }

    /** The caller of a request, or nothing where nobody (or nobody any more) is signed in. */
    public Optional<Caller> of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null
                ? Optional.empty()
                : known.get(principal.getName())
                        .map(found -> caller(found, CallOrigin.of(request).toString()));
    }

    /** The caller that a person would be, for what is done in their name or decided about them. */
    public Optional<Caller> of(String login) {
        return load(login).map(found -> caller(found, null));
    }

    /** What was read of somebody is read anew at the next call. */
    public void forget(String login) {
        known.forget(login);
    }

    /** What was read of anybody is read anew: who stands in for whom has changed. */
    public void forgetAll() {
        known.forgetAll();
    }

    private Optional<Known> load(String login) {
        return directory
                .find(login)
                .filter(Employee::active)
                .map(employee -> new Known(
                        employee,
                        directory.findSite(employee.site()).map(Site::zone).orElse(ZoneOffset.UTC),
                        capacities.of(employee, Area.ALL),
                        capacities.standingIn(login)));
    }

    private static Caller caller(Known known, String origin) {
        Employee employee = known.employee();
        return new Caller(
                employee.login(),
                employee.name(),
                known.own(),
                known.standsInFor(),
                null,
                Locale.forLanguageTag(employee.language()),
                known.zone(),
                origin);
    }
}
