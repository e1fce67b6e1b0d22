package io.marshrut.portal.web;

import io.marshrut.access.Callers;
import io.marshrut.access.Permissions;
import io.marshrut.notifications.Notifications;
import io.marshrut.portal.BackingServices;
import io.marshrut.portal.Icons;
import io.marshrut.portal.People;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.Formats;
import io.marshrut.shared.web.PageController;
import io.marshrut.worklist.Worklist;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its shell and the formats of its reader. */
@ControllerAdvice(annotations = PageController.class)
class ShellAdvice {

    private final Callers callers;
    private final Worklist worklist;
    private final Notifications notifications;
    private final PrimaryDocuments documents;
    private final BackingServices services;
    private final Permissions permissions;
    private final People people;
    private final Texts texts;
    private final Clock clock;
    private final Icons icons;
    private final boolean demonstration;

    ShellAdvice(
            Callers callers,
            Worklist worklist,
            Notifications notifications,
            PrimaryDocuments documents,
            BackingServices services,
            Permissions permissions,
            People people,
            Texts texts,
            Clock clock,
            Icons icons,
            @Value("${marshrut.embedded.enabled:false}") boolean embedded,
            @Value("${marshrut.demo:false}") boolean demo) {
        this.callers = callers;
        this.worklist = worklist;
        this.notifications = notifications;
        this.documents = documents;
        this.services = services;
        this.permissions = permissions;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
        this.icons = icons;
        this.demonstration = embedded && demo;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request, Locale language) {
        return callers.of(request)
                .map(caller -> caller.speaking(language))
                .map(caller -> new Shell(
                        caller,
                        request.getRequestURI(),
                        demonstration,
                        worklist,
                        notifications,
                        documents,
                        services,
                        permissions,
                        people))
                .orElse(null);
    }

    @ModelAttribute("fmt")
    Formats formats(HttpServletRequest request, Locale language) {
        return new Formats(
                texts, language, callers.of(request).map(Caller::zone).orElse(ZoneOffset.UTC), clock.instant());
    }

    /** Icons stand in pages as markup, and templates may call no bean where they write markup. */
    @ModelAttribute("icons")
    Icons icons() {
        return icons;
    }

    @ModelAttribute("demonstration")
    boolean demonstration() {
        return demonstration;
    }
}
