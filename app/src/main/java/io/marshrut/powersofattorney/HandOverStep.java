package io.marshrut.powersofattorney;

import io.marshrut.engine.ProcessStep;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The paper is in the holder's hands (журнал выдачи доверенностей). */
@Component
class HandOverStep implements ProcessStep {

    private final PowerStart start;

    HandOverStep(PowerStart start) {
        this.start = start;
    }

    @Override
    public String name() {
        return "powers.hand-over";
    }

    @Override
    public void run(Context context) {
        start.handOver(UUID.fromString(context.process().businessKey()));
    }
}
