package io.marshrut.powersofattorney;

import io.marshrut.engine.ProcessStep;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The paper goes back unsigned: its number is taken, another paper gets another. */
@Component
class AnnulStep implements ProcessStep {

    private final PowerStart start;

    AnnulStep(PowerStart start) {
        this.start = start;
    }

    @Override
    public String name() {
        return "powers.annul";
    }

    @Override
    public void run(Context context) {
        start.annul(UUID.fromString(context.process().businessKey()));
    }
}
