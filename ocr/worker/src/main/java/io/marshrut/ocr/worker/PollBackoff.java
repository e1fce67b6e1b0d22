package io.marshrut.ocr.worker;

import java.util.List;
import org.camunda.bpm.client.backoff.ErrorAwareBackoffStrategy;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.task.ExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for the next task at once (the long poll itself waits), but not when the portal is away. */
final class PollBackoff implements ErrorAwareBackoffStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(PollBackoff.class);
    private static final long FIRST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 5_000;

    private long wait;

    @Override
    public void reconfigure(List<ExternalTask> tasks, ExternalTaskClientException failure) {
        if (failure == null) {
            if (wait > 0) {
                LOG.info("the portal answers again");
            }
            wait = 0;
        } else {
            if (wait == 0) {
                LOG.warn("the portal does not answer: {}", failure.getMessage());
            }
            wait = Math.min(LONGEST_MILLIS, Math.max(FIRST_MILLIS, wait * 2));
        }
    }

    @Override
    public long calculateBackoffTime() {
        return wait;
    }
}
