package io.marshrut.intake;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.intake.MailboxSettings.KnownSender;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who stands behind an address: what the settings say, else the one employee who has it. */
@Component
class MailSenders {

    private final Directory directory;

    MailSenders(Directory directory) {
        this.directory = directory;
    }

    Optional<KnownSender> of(String address, MailboxSettings settings) {
        return settings.senders().stream()
                // the whole address before its domain
                .sorted((one, other) -> Boolean.compare(
                        one.address().startsWith("@"), other.address().startsWith("@")))
                .filter(sender -> sender.is(address))
                .findFirst()
                .or(() -> employee(address));
    }

    private Optional<KnownSender> employee(String address) {
        List<Employee> known = directory.active().stream()
                .filter(employee -> address.equalsIgnoreCase(employee.email()))
                .toList();
        return known.size() == 1
                ? Optional.of(new KnownSender(address, known.get(0).login(), null, null))
                : Optional.empty();
    }
}
