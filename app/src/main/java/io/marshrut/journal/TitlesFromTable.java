package io.marshrut.journal;

import io.marshrut.shared.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Titles of subjects that are rows of one table. */
public abstract class TitlesFromTable implements SubjectTitles {

    private record Row(UUID id, String title, String path) {}

    private final JdbcClient jdbc;
    private final String type;
    private final String titles;
    private final String named;

    /**
     * @param titles answers {@code id, title, path} of the rows whose id is in {@code (:ids)}
     * @param named answers {@code id::text} of the rows that are called {@code :words}, at most {@code :limit}
     */
    protected TitlesFromTable(JdbcClient jdbc, String type, String titles, String named) {
        this.jdbc = jdbc;
        this.type = type;
        this.titles = titles;
        this.named = named;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Map<String, Title> of(Collection<String> ids) {
        List<UUID> known =
                ids.stream().map(Ids::parse).flatMap(Optional::stream).toList();
        return known.isEmpty()
                ? Map.of()
                : jdbc.sql(titles).param("ids", known).query(Row.class).list().stream()
                        .collect(Collectors.toMap(
                                row -> row.id().toString(), row -> new Title(row.title(), row.path())));
    }

    @Override
    public Collection<String> named(String words, int limit) {
        return jdbc.sql(named)
                .param("words", words)
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
