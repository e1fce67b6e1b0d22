package io.marshrut.counterparties;

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

/** Counterparties in the journal are called by name and found by name or ИНН. */
@Component
class CounterpartyTitles implements SubjectTitles {

    private record Named(UUID id, String name) {}

    private final JdbcClient jdbc;

    CounterpartyTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return Counterparties.SUBJECT;
    }

    @Override
    public Map<String, Title> of(Collection<String> ids) {
        List<UUID> known =
                ids.stream().map(Ids::parse).flatMap(Optional::stream).toList();
        return known.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, name from counterparty where id in (:ids)")
                        .param("ids", known)
                        .query(Named.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(one -> one.id().toString(), one -> new Title(one.name(), null)));
    }

    @Override
    public Collection<String> named(String words, int limit) {
        return jdbc.sql(
                        "select id::text from counterparty where inn = :words or lower(name) = lower(:words) limit :limit")
                .param("words", words)
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
