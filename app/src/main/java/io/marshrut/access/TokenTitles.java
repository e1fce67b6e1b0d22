package io.marshrut.access;

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

/** API tokens in the journal are called as their owners named them. */
@Component
class TokenTitles implements SubjectTitles {

    private record Named(UUID id, String name) {}

    private final JdbcClient jdbc;

    TokenTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return ApiTokens.SUBJECT;
    }

    @Override
    public Map<String, Title> of(Collection<String> ids) {
        List<UUID> tokens =
                ids.stream().map(Ids::parse).flatMap(Optional::stream).toList();
        return tokens.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, name from api_token where id in (:ids)")
                        .param("ids", tokens)
                        .query(Named.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(
                                token -> token.id().toString(), token -> new Title(token.name(), null)));
    }

    @Override
    public Collection<String> named(String words, int limit) {
        return jdbc.sql("select id::text from api_token where lower(name) = lower(:name) limit :limit")
                .param("name", words)
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
