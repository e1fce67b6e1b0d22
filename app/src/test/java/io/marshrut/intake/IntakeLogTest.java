package io.marshrut.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.Callers;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import io.marshrut.support.Window;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything that comes in has a line in the log, and everybody reads the lines of their own sites. */
@PortalTest
class IntakeLogTest {

    @Autowired
    Api api;

    @Autowired
    IntakeLog log;

    @Autowired
    Callers callers;

    @Test
    void anUploadIsInTheLogWithItsDocument() {
        String name = UUID.randomUUID() + ".txt";

        String id = new Uploads(api).send("accountant", name, bytes(name), Map.of("documentType", "INVOICE"));

        assertThat(shown("accountant", name)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(EndState.ACCEPTED);
            assertThat(entry.channel()).isEqualTo(Channel.API);
            assertThat(entry.documentId()).hasToString(id);
            assertThat(entry.expectedType()).hasToString("INVOICE");
            assertThat(entry.bytes()).isEqualTo(bytes(name).length);
        });
    }

    @Test
    void whatIsRefusedIsInTheLogWithItsReason() {
        String name = UUID.randomUUID() + ".txt";

        assertThat(api.as("accountant")
                        .upload("/api/v1/documents", name, bytes(name), Map.of("site", "NOWHERE"))
                        .status())
                .isEqualTo(422);

        assertThat(shown("accountant", name)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(EndState.REFUSED);
            assertThat(log.words(entry.reason(), java.util.Locale.ENGLISH)).contains("site");
        });
    }

    @Test
    void aStoreReadsOfItsOwnAlone() {
        String here = UUID.randomUUID() + ".txt";
        String elsewhere = UUID.randomUUID() + ".txt";
        Caller manager = callers.of("manager").orElseThrow();
        String other = manager.site().equals("HQ") ? "SPB-01" : "HQ";
        Uploads uploads = new Uploads(api);
        uploads.send("accountant", here, bytes(here), Map.of("site", manager.site()));
        uploads.send("accountant", elsewhere, bytes(elsewhere), Map.of("site", other));

        assertThat(shown("manager", here)).hasSize(1);
        assertThat(shown("manager", elsewhere)).isEmpty();
        assertThat(shown("accountant", elsewhere)).hasSize(1);
    }

    @Test
    void aSecretDocumentsNameIsForThoseItNames() {
        String name = UUID.randomUUID() + ".txt";
        Uploads uploads = new Uploads(api);
        String id = uploads.send("accountant", name, bytes(name));
        uploads.settled("accountant", id);
        assertThat(api.as("accountant")
                        .call("PUT", "/api/v1/documents/" + id + "/secrecy", Map.of("readers", List.of("director")))
                        .status())
                .isLessThan(300);

        assertThat(shown("director", name)).hasSize(1);
        assertThat(shown("finance", name)).isEmpty();
    }

    @Test
    void thePageIsForThoseWhoHaveToDoWithDocuments() {
        Window employee = new Window(api.base());
        employee.signIn("employee", "employee");
        Window accountant = new Window(api.base());
        accountant.signIn("accountant", "accountant");

        assertThat(employee.get("/documents/intake").statusCode()).isEqualTo(403);
        assertThat(accountant
                        .get("/documents/intake?state=REFUSED&from=2026-01-01&to=x&site=HQ")
                        .statusCode())
                .isEqualTo(200);
    }

    private List<IntakeEntry> shown(String login, String file) {
        IntakeFilter any = new IntakeFilter(null, null, null, null, null);
        return Paged.all(page -> log.list(callers.of(login).orElseThrow(), any, page))
                .filter(entry -> file.equals(entry.fileName()))
                .toList();
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
