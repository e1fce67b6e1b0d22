package io.marshrut.leaving;

import io.marshrut.directory.AbsenceRecords;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.engine.ProcessPackage;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.requests.OpenRequests;
import io.marshrut.shared.Grant;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what still bears somebody's name. */
@Component
class HeldThings {

    private static final String ROLE = "role:";

    private final Directory directory;
    private final AbsenceRecords absences;
    private final ProcessPackages packages;
    private final OpenRequests requests;
    private final JdbcClient jdbc;
    private final Clock clock;

    HeldThings(
            Directory directory,
            AbsenceRecords absences,
            ProcessPackages packages,
            OpenRequests requests,
            JdbcClient jdbc,
            Clock clock) {
        this.directory = directory;
        this.absences = absences;
        this.packages = packages;
        this.requests = requests;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Holdings of(Employee person) {
        List<Grant> roles = person.grants().stream()
                .sorted(Comparator.comparing(Grant::toString))
                .toList();
        Set<String> live = live(roles);
        List<Grant> emptied =
                roles.stream().filter(grant -> !live.contains(grant.toString())).toList();
        Set<String> without = emptied.stream()
                .map(Grant::role)
                .filter(role -> directory.holdersOf(role).isEmpty())
                .collect(Collectors.toSet());
        return new Holdings(
                directory.headedBy(person.login()),
                absences.naming(person.login(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                roles,
                emptied,
                escalatingTo(without),
                requests.of(person.login()));
    }

    /** Of these grants those under which work still reaches somebody. */
    private Set<String> live(List<Grant> grants) {
        return Set.copyOf(jdbc.sql("select distinct code from group_member where code = any(:codes::text[])")
                .param("codes", grants.stream().map(Grant::toString).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private List<String> escalatingTo(Set<String> roles) {
        return packages.latest().stream()
                .filter(one -> one.stages().stream()
                        .anyMatch(stage -> stage.escalateTo() != null
                                && stage.escalateTo().startsWith(ROLE)
                                && roles.contains(stage.escalateTo().substring(ROLE.length()))))
                .map(ProcessPackage::kind)
                .sorted()
                .toList();
    }
}
