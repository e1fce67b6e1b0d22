package io.marshrut.contractors;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Site;
import io.marshrut.requests.OutsideWork;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where the work of an order is, and whose it is. */
@Component
class OrderPlace {

    private final OutsideWork requests;
    private final WorkItems items;
    private final Directory directory;
    private final Clock clock;

    OrderPlace(OutsideWork requests, WorkItems items, Directory directory, Clock clock) {
        this.requests = requests;
        this.items = items;
        this.directory = directory;
        this.clock = clock;
    }

    ServiceRequest request(ContractorOrder order) {
        return requests.request(order.requestId());
    }

    WorkItem item(ContractorOrder order) {
        return items.find(order.itemId()).orElseThrow();
    }

    ZoneId zone(String site) {
        return directory.site(site).zone();
    }

    LocalDate today(String site) {
        return LocalDate.ofInstant(clock.instant(), zone(site));
    }

    /** «Магазин на Московском, Московский пр., 100» */
    String address(String code, Locale language) {
        Site site = directory.site(code);
        String name = site.name().in(language);
        if (site.address() == null || site.address().isBlank()) {
            return name;
        }
        // an address may begin with what the site is called
        return site.address().startsWith(name) ? site.address() : name + ", " + site.address();
    }

    /** Who holds the task now, else who gave the order. */
    Performer performer(ContractorOrder order) {
        String holder = items.find(order.itemId())
                .map(WorkItem::assignee)
                .filter(login -> directory.find(login).filter(Employee::active).isPresent())
                .orElse(order.orderedBy());
        Employee person = directory.employee(holder);
        return new Performer(person.name(), person.phone(), person.email());
    }

    /** Who is told what the contractor does. */
    Set<String> told(UUID item, String orderedBy) {
        Set<String> people = new LinkedHashSet<>(Set.of(orderedBy));
        items.find(item).map(WorkItem::assignee).ifPresent(people::add);
        return people;
    }
}
