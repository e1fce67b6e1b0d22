package io.marshrut.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ReadingsTest {

    @Autowired
    Api api;

    @Autowired
    Journal journal;

    @Test
    void whoOpensADocumentIsToldOnceADay() {
        String request = new Incidents(api).file("employee", Incidents.title());
        String id = api.as("employee")
                .upload(
                        "/api/v1/requests/" + request + "/documents",
                        "паспорт.txt",
                        "Касса".getBytes(StandardCharsets.UTF_8),
                        Map.of())
                .json()
                .path("documentId")
                .asText();

        for (String reader : new String[] {"it", "it", "employee", "it"}) {
            assertThat(api.as(reader)
                            .get("/api/v1/documents/" + id + "/content")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(api.as("marketing")
                        .get("/api/v1/documents/" + id + "/content")
                        .status())
                .isEqualTo(404);

        assertThat(journal.of(new Subject("document", id)))
                .allSatisfy(entry -> assertThat(entry.event()).isEqualTo("document.read"))
                .extracting(JournalEntry::actor)
                .containsExactly("it", "employee");
    }
}
