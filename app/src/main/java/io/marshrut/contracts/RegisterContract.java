package io.marshrut.contracts;

import io.marshrut.directory.Directory;
import io.marshrut.documents.RegistrationNumbers;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.engine.ProcessStep;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** {@code contract.register}: gives a signed contract its registration number, by the pattern of its type. */
@Component
class RegisterContract implements ProcessStep {

    private final ContractRows rows;
    private final ContractTypes types;
    private final ProcessPackages packages;
    private final RegistrationNumbers numbers;
    private final Directory directory;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterContract(
            ContractRows rows,
            ContractTypes types,
            ProcessPackages packages,
            RegistrationNumbers numbers,
            Directory directory,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.types = types;
        this.packages = packages;
        this.numbers = numbers;
        this.directory = directory;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contract.register";
    }

    @Override
    public void run(Context context) {
        UUID id = UUID.fromString(context.process().businessKey());
        Contract contract = rows.locked(id).orElseThrow();
        if (contract.registrationNumber() != null) {
            return;
        }
        ContractTypeFile file = types.of(packages.of(context.process().definitionId()));
        String code = file.type(contract.contractType()).map(ContractType::code).orElse(contract.contractType());
        ZoneId zone = directory.site(contract.site()).zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        String number = numbers.next(
                "contract/" + contract.contractType() + "/" + contract.site(),
                file.numberPattern(),
                Map.of("type", code, "site", contract.site()),
                today);
        rows.registered(id, number, clock.instant());
        journal.record(Caller.system(), Subject.of(Contract.SUBJECT, id), "contract.registered")
                .detail("name", number)
                .write();
        events.publishEvent(new ContractRegistered(rows.find(id).orElseThrow()));
    }
}
