package io.marshrut.powersofattorney;

import io.marshrut.access.Secret;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.documents.Documents;
import io.marshrut.documents.NewDocument;
import io.marshrut.documents.RegistrationNumbers;
import io.marshrut.documents.Upload;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Issues what a request asks for (выпуск доверенности): its number, its paper, its place in the register. */
@Component
class PowerIssue {

    private static final String SERIES = "power-of-attorney";
    private static final String PATTERN = "ДОВ-{yyyy}-{seq:4}";

    private final PowerRows rows;
    private final PowerReaders readers;
    private final PowerPeople people;
    private final PowerPaper paper;
    private final Requests requests;
    private final Documents documents;
    private final RegistrationNumbers numbers;
    private final Directory directory;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PowerIssue(
            PowerRows rows,
            PowerReaders readers,
            PowerPeople people,
            PowerPaper paper,
            Requests requests,
            Documents documents,
            RegistrationNumbers numbers,
            Directory directory,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.people = people;
        this.paper = paper;
        this.requests = requests;
        this.documents = documents;
        this.numbers = numbers;
        this.directory = directory;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether it was issued; not where the term that was asked for is over by now */
    boolean issue(UUID requestId) {
        ServiceRequest request = requests.get(Caller.system(), requestId).request();
        AskedPower asked = new AskedPower(request.fields());
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), directory.site(request.site()).zone());
        Optional<PowerTerm> term = PowerTerm.of(today, asked.from(), asked.until());
        term.ifPresent(found -> register(request, asked, today, found));
        return term.isPresent();
    }

    private void register(ServiceRequest request, AskedPower asked, LocalDate today, PowerTerm term) {
        PowerOfAttorney power = power(request, asked, today, term);
        String secret = Secret.next();
        rows.insert(power, Secret.digest(secret));
        Set<String> admitted = people.ownersOf(power);
        admitted.add(request.author());
        readers.admit(power.id(), admitted);
        byte[] pdf = paper.of(power, secret);
        Upload file = new Upload("Доверенность " + power.number() + ".pdf", pdf.length, new ByteArrayResource(pdf));
        Caller system = Caller.system();
        documents.add(
                system,
                NewDocument.of(
                        documents.receive(file),
                        PowerOfAttorney.SUBJECT,
                        power.id(),
                        PowerOfAttorney.PAPER,
                        power.site()));
        // whoever signs prints it from the request that lies before them
        requests.attach(system, request.id(), null, file);
        journal.record(system, Subject.of(PowerOfAttorney.SUBJECT, power.id()), "power.issued")
                .detail("name", power.number())
                .write();
        events.publishEvent(new PowerChanged(power.id()));
    }

    private PowerOfAttorney power(ServiceRequest request, AskedPower asked, LocalDate today, PowerTerm term) {
        Optional<Employee> holder = Optional.ofNullable(asked.holder()).map(directory::employee);
        return new PowerOfAttorney(
                Ids.next(),
                numbers.next(SERIES, PATTERN, Map.of(), today),
                PowerState.ISSUED,
                request.id(),
                request.site(),
                request.department(),
                request.initiator(),
                asked.purpose(),
                asked.holder(),
                holder.map(Employee::name).orElseGet(asked::holderName),
                holder.map(person -> person.position().ru()).orElse(null),
                asked.passport(),
                asked.actions(requests.entryOf(request).form()),
                asked.beforeWhom(),
                today,
                term.from(),
                term.until(),
                asked.substitution(),
                asked.originals().intValueExact(),
                Optional.ofNullable(asked.renews())
                        .flatMap(rows::byNumber)
                        .map(PowerOfAttorney::id)
                        .orElse(null),
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
