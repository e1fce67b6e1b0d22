package io.marshrut.claims;

import io.marshrut.engine.ProcessStep;
import io.marshrut.ocr.model.RecognitionContract;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes over what a worker read of a file of a claim; doing it twice changes nothing. */
@Component
class ReadStep implements ProcessStep {

    private final ClaimReading reading;

    ReadStep(ClaimReading reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return "claim-course.read";
    }

    @Override
    public void run(Context context) {
        reading.take(
                UUID.fromString(context.process().businessKey()),
                context.variable(RecognitionContract.RESULT_KEY).orElseThrow());
    }
}
