package io.marshrut.notifications;

import io.marshrut.directory.Administrators;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.documents.DocumentSecrecyChanged;
import io.marshrut.documents.SecretsLeftAlone;
import io.marshrut.notifications.Notifier.Told;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is listed as a reader of a secret document is told so, without its name, since mails go through many hands; what
 * others were told of it before is taken back as far as it lies here.
 */
@Component
class SecretNews {

    private final Notifier notifier;
    private final Administrators administrators;
    private final Directory directory;
    private final WorkItems items;
    private final JdbcClient jdbc;

    SecretNews(
            Notifier notifier, Administrators administrators, Directory directory, WorkItems items, JdbcClient jdbc) {
        this.notifier = notifier;
        this.administrators = administrators;
        this.directory = directory;
        this.items = items;
        this.jdbc = jdbc;
    }

    /** Before anything new is told of it. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void changed(DocumentSecrecyChanged change) {
        if (change.secrecy().isSecret()) {
            takeBack(change);
            notifier.tell(
                    change.added(),
                    new Told("document.named", "/documents/" + change.document().id() + "/secrecy"));
        }
    }

    /** Administrators learn that there is one, not what it is. */
    @EventListener
    void leftAlone(SecretsLeftAlone found) {
        Set<Employee> people = new LinkedHashSet<>();
        administrators.administering().forEach(role -> people.addAll(directory.holdersOf(role)));
        notifier.tellPeople(
                people,
                new Told(
                        "document.left-alone",
                        "/admin/secret-documents",
                        found.documents().size()));
    }

    private void takeBack(DocumentSecrecyChanged change) {
        UUID id = change.document().id();
        List<String> links = new ArrayList<>(List.of("/documents/" + id));
        items.of("document", id).stream()
                .map((WorkItem item) -> "/tasks/" + item.id())
                .forEach(links::add);
        String[] readers = change.secrecy().logins().toArray(String[]::new);
        jdbc.sql("delete from notification where link = any(:links::text[]) and recipient <> all(:readers::text[])")
                .param("links", links.toArray(String[]::new))
                .param("readers", readers)
                .update();
        // administrators read all mails, whoever they were for
        jdbc.sql("delete from mail where link = any(:links::text[])")
                .param("links", links.toArray(String[]::new))
                .update();
    }
}
