package io.marshrut.embedded.spring;

import io.marshrut.embedded.EmbeddedStack;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/**
 * Starts the workers when the portal serves and stops them before it goes: their long polls would hold its shutdown up.
 */
final class WorkersFollowPortal implements ApplicationListener<ApplicationEvent> {
    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationReadyEvent ready) {
            Environment environment = ready.getApplicationContext().getEnvironment();
            if (environment.getProperty(EmbeddedStackEnvironment.ENABLED, Boolean.class, false)) {
                EmbeddedStack.running().ifPresent(stack -> portalReady(stack, environment));
            }
        } else if (event instanceof ContextClosedEvent closed) {
            Environment environment = closed.getApplicationContext().getEnvironment();
            EmbeddedStack.running().ifPresent(stack -> stack.stopWorkersOf(url(environment)));
        }
    }

    private static void portalReady(EmbeddedStack stack, Environment environment) {
        stack.awaitReady();
        int workers = environment.getProperty(EmbeddedStackEnvironment.WORKERS, Integer.class, 1);
        if (workers > 0 && environment.containsProperty("local.server.port")) {
            stack.startWorkers(
                    workers,
                    url(environment),
                    environment.getRequiredProperty(EmbeddedStackEnvironment.WORKER_LOGIN),
                    environment.getRequiredProperty(EmbeddedStackEnvironment.WORKER_PASSWORD));
        }
    }

    private static String url(Environment environment) {
        return "http://127.0.0.1:" + environment.getProperty("local.server.port", "");
    }
}
