package io.marshrut.documentpackages;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.worklist.WorkItems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds who of a site is asked for what is missing (кого спросить на площадке). */
@Component
class SitePeople {

    private final Directory directory;
    private final WorkItems workItems;

    SitePeople(Directory directory, WorkItems workItems) {
        this.directory = directory;
        this.workItems = workItems;
    }

    /**
     * Who sent the latest document from that site; else of the role's holders there who has the least to do; else who
     * made the package.
     *
     * @param roles as the process names them
     */
    String toAsk(DocumentPackage held, PackageLook look, Collection<String> roles) {
        return sender(held, look).or(() -> holder(held, roles)).orElse(held.createdBy());
    }

    private Optional<String> sender(DocumentPackage held, PackageLook look) {
        List<String> senders = new ArrayList<>(
                look.documents().stream().map(PrimaryDocument::uploadedBy).toList());
        Collections.reverse(senders);
        Map<String, Employee> people = directory.employees(senders);
        return senders.stream()
                .map(people::get)
                .filter(person ->
                        person != null && person.active() && held.site().equals(person.site()))
                .map(Employee::login)
                .findFirst();
    }

    private Optional<String> holder(DocumentPackage held, Collection<String> roles) {
        List<String> there = roles.stream()
                .flatMap(role -> directory.holdersOf(role, held.place()).stream())
                .filter(person -> held.site().equals(person.site()))
                .map(Employee::login)
                .distinct()
                .toList();
        Map<String, Long> load = workItems.load(there);
        return there.stream()
                .min(Comparator.comparing((String login) -> load.getOrDefault(login, 0L))
                        .thenComparing(login -> login));
    }
}
