package io.marshrut.support;

import static org.awaitility.Awaitility.await;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.renditions.Rendition;
import io.marshrut.renditions.Renditions;
import io.marshrut.shared.Caller;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Files beside tickets that are rendered, as their owner's façade would have it. */
public class Renderings {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Api api;
    private final Documents documents;
    private final Renditions renditions;

    public Renderings(Api api, Documents documents, Renditions renditions) {
        this.api = api;
        this.documents = documents;
        this.renditions = renditions;
    }

    /** Sends a file beside a new ticket and answers with the document's id. */
    public String attach(String login, String fileName, byte[] content) {
        String request = new Incidents(api).file(login, Incidents.title());
        Api.Answer answer =
                api.as(login).upload("/api/v1/requests/" + request + "/documents", fileName, content, Map.of());
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return answer.json().path("documentId").asText();
    }

    /** Has a document rendered. */
    public void begin(String id) {
        renditions.begin(card(id));
    }

    public DocumentCard card(String id) {
        return documents.cards(Set.of(UUID.fromString(id))).get(UUID.fromString(id));
    }

    /** The rendition when no worker is at it any more. */
    public Rendition settled(String id) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> renditions
                                .of(Caller.system(), UUID.fromString(id))
                                .orElseThrow(),
                        rendition -> !rendition.isPending());
    }

    /** Sends a file of an employee and waits for its pages; answers with the document's id. */
    public String rendered(String fileName, byte[] content) {
        String id = attach("employee", fileName, content);
        begin(id);
        settled(id);
        return id;
    }
}
