package io.marshrut.requests;

import io.marshrut.journal.SubjectTitles;
import io.marshrut.shared.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests in the journal are called by their numbers. */
@Component
class RequestTitles implements SubjectTitles {

    private record Numbered(UUID id, String number) {}

    private final JdbcClient jdbc;

    RequestTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return ServiceRequest.SUBJECT;
    }

    @Override
    public Map<String, Title> of(Collection<String> ids) {
        List<UUID> requests =
                ids.stream().map(Ids::parse).flatMap(Optional::stream).toList();
        return requests.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, number from service_request where id in (:ids)")
                        .param("ids", requests)
                        .query(Numbered.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(
                                request -> request.id().toString(),
                                request -> new Title(request.number(), "/requests/" + request.id())));
    }

    @Override
    public Collection<String> named(String words, int limit) {
        return jdbc.sql("select id::text from service_request where number = upper(:number) limit :limit")
                .param("number", words)
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
