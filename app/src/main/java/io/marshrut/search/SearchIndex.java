package io.marshrut.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import io.marshrut.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.elasticsearch.client.ResponseException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The index in Elasticsearch. A cluster that does not answer is a 503 {@code search_unavailable}. */
@Component
class SearchIndex {

    /** What queries and writes name; it points to the newest index. */
    static final String ALIAS = "marshrut";

    /** The number goes up with every change of {@code search/index.json}: a new index is filled from the beginning. */
    private static final String NAME = ALIAS + "-3";

    private static final int CONFLICT = 409;

    private final ElasticsearchClient client;

    SearchIndex(ElasticsearchClient client) {
        this.client = client;
    }

    interface Call<T> {
        T run(ElasticsearchClient client) throws IOException;
    }

    /** The cluster understood and refused, with an HTTP status below 500. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int status;

        private Refused(int status, Throwable cause) {
            super(cause);
            this.status = status;
        }
    }

    <T> T call(Call<T> call) {
        try {
            return call.run(client);
        } catch (ResponseException e) {
            throw answered(e.getResponse().getStatusLine().getStatusCode(), e);
        } catch (ElasticsearchException e) {
            throw answered(e.status(), e);
        } catch (IOException e) {
            throw Problem.unavailable("search_unavailable", e);
        }
    }

    private static RuntimeException answered(int status, Exception e) {
        boolean later = status >= 500 || status == 429;
        return later ? Problem.unavailable("search_unavailable", e) : new Refused(status, e);
    }

    boolean exists() {
        return call(c -> c.indices().exists(index -> index.index(NAME)).value());
    }

    /** Makes the index where there is none, and drops those of older definitions. */
    void ensure() {
        if (exists()) {
            return;
        }
        Set<String> old = older();
        try (InputStream definition = new ClassPathResource("search/index.json").getInputStream()) {
            call(c -> c.indices().create(index -> index.index(NAME).withJson(definition)));
        } catch (Refused e) {
            // another copy was faster
            if (!exists()) {
                throw e;
            }
        } catch (IOException e) {
            throw new IllegalStateException("search/index.json cannot be read", e);
        }
        if (!old.isEmpty()) {
            call(c -> c.indices().delete(index -> index.index(List.copyOf(old)).ignoreUnavailable(true)));
        }
    }

    private Set<String> older() {
        boolean any =
                call(c -> c.indices().existsAlias(alias -> alias.name(ALIAS)).value());
        return any
                ? call(c -> c.indices()
                        .getAlias(alias -> alias.name(ALIAS))
                        .result()
                        .keySet())
                : Set.of();
    }

    /** @param version grows with every later reading of the subject: an older reading does not overwrite a newer one */
    void write(IndexedSubject subject, long version) {
        try {
            call(c -> c.index(write -> write.index(ALIAS)
                    .requireAlias(true)
                    .id(subject.type() + ":" + subject.id())
                    .versionType(VersionType.ExternalGte)
                    .version(version)
                    .document(subject)));
        } catch (Refused e) {
            if (e.status != CONFLICT) {
                throw e;
            }
        }
    }

    /** Makes what was written findable at once, where somebody waits for it. */
    void refresh() {
        call(c -> c.indices().refresh(index -> index.index(ALIAS)));
    }
}
