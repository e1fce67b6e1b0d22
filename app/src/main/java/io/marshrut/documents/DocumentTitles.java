package io.marshrut.documents;

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

/** Documents in the journal are called as their files; the way to one leads through what it belongs to. */
@Component
class DocumentTitles implements SubjectTitles {

    static final String SUBJECT = "document";

    private record Named(UUID id, String fileName, String ownerType, String ownerId) {

        Title title() {
            return new Title(fileName, ownerType.equals("request") ? "/requests/" + ownerId : "/documents/" + id);
        }
    }

    private final JdbcClient jdbc;

    DocumentTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return SUBJECT;
    }

    @Override
    public Map<String, Title> of(Collection<String> ids) {
        List<UUID> documents =
                ids.stream().map(Ids::parse).flatMap(Optional::stream).toList();
        return documents.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, file_name, owner_type, owner_id from document where id in (:ids)")
                        .param("ids", documents)
                        .query(Named.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(document -> document.id().toString(), Named::title));
    }

    @Override
    public Collection<String> named(String words, int limit) {
        return jdbc.sql(
                        "select id::text from document where lower(file_name) = lower(:name) order by id desc limit :limit")
                .param("name", words)
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
