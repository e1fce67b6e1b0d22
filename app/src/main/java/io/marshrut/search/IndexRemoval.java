package io.marshrut.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/** Takes the index away, so that the portal fills a new one when it starts; for programs beside the portal. */
public class IndexRemoval {

    private static final int NOT_FOUND = 404;

    private final RestClient client;

    public IndexRemoval(RestClient client) {
        this.client = client;
    }

    /** Answers with the names of the indexes that were there. */
    public List<String> run() throws IOException {
        List<String> names = names();
        for (String name : names) {
            client.performRequest(new Request("DELETE", "/" + name));
        }
        return names;
    }

    private List<String> names() throws IOException {
        try {
            Response answer = client.performRequest(new Request("GET", "/_alias/" + SearchIndex.ALIAS));
            List<String> names = new ArrayList<>();
            try (InputStream body = answer.getEntity().getContent()) {
                new ObjectMapper().readTree(body).fieldNames().forEachRemaining(names::add);
            }
            return names;
        } catch (ResponseException e) {
            if (e.getResponse().getStatusLine().getStatusCode() == NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }
}
