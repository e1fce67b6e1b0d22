package io.marshrut.powersofattorney;

import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.engine.ProcessStep;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells the model {@code legalHead}, who approves: the head of the department whose lawyers serve the others; a director,
 * where it has none, or that is who asks.
 */
@Component
class ApproverStep implements ProcessStep {

    private static final String SERVING = "lawyer";
    private static final String DIRECTOR = "director";

    private final Directory directory;

    ApproverStep(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "powers.approver";
    }

    @Override
    public void run(Context context) {
        Optional<Employee> head =
                directory.serving(SERVING).map(Department::head).flatMap(directory::find);
        String initiator = context.variable("initiator").orElse("");
        String approver = Stream.concat(head.stream(), directory.holdersOf(DIRECTOR).stream())
                .filter(Employee::active)
                .map(Employee::login)
                .filter(login -> !login.equals(initiator))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Nobody but the initiator heads the department that serves for "
                                + SERVING + " or is " + DIRECTOR));
        context.set("legalHead", approver);
    }
}
