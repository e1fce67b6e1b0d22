package io.marshrut.portal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which of the services behind the portal are away. Asked in the background: a page must not wait for something that
 * does not answer.
 */
@Component
public class BackingServices {

    private static final List<String> ASKED = List.of("storage", "elasticsearch");
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final HealthEndpoint health;
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "backing-services");
        thread.setDaemon(true);
        return thread;
    });

    private volatile List<String> away = List.of();

    BackingServices(HealthEndpoint health) {
        this.health = health;
    }

    /** Names as in the message bundle: {@code storage}, {@code elasticsearch}. */
    public List<String> away() {
        return away;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        asking.scheduleWithFixedDelay(this::ask, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        asking.shutdownNow();
    }

    private void ask() {
        away = ASKED.stream().flatMap(this::nameIfAway).toList();
    }

    private Stream<String> nameIfAway(String name) {
        try {
            HealthComponent answer = health.healthForPath(name);
            return answer == null || Status.UP.equals(answer.getStatus()) ? Stream.empty() : Stream.of(name);
        } catch (RuntimeException e) {
            return Stream.of(name);
        }
    }
}
