package io.marshrut.powersofattorney;

import io.marshrut.engine.ProcessStep;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings the signed one into force and tells the model {@code powerSigned}: {@code yes}, or {@code old-scan}. */
@Component
class ActivateStep implements ProcessStep {

    private final PowerStart start;

    ActivateStep(PowerStart start) {
        this.start = start;
    }

    @Override
    public String name() {
        return "powers.activate";
    }

    @Override
    public void run(Context context) {
        boolean signed = start.activate(UUID.fromString(context.process().businessKey()));
        context.set("powerSigned", signed ? "yes" : "old-scan");
    }
}
