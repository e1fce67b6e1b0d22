package io.marshrut.demo;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints, when the embedded stack serves, where the portal is and who may sign in. */
@Component
class Announcement {

    static final List<String> SIGN_INS = List.of(
            "employee",
            "lawyer",
            "accountant",
            "it",
            "marketing",
            "maintenance",
            "finance",
            "manager",
            "director",
            "admin");

    private final DemoSettings settings;

    Announcement(DemoSettings settings) {
        this.settings = settings;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (settings.isDemonstration()
                && event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            System.out.printf(
                    """

                    Marshrut is ready: http://localhost:%d
                      Demo sign-ins (the password is the name): %s
                      API: http://localhost:%d/swagger-ui.html   Stop: Ctrl-C

                    """,
                    web.getWebServer().getPort(),
                    String.join(", ", SIGN_INS),
                    web.getWebServer().getPort());
        }
    }
}
