package io.marshrut.search;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.journal.JournalEntry;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.worklist.WorkItem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for the index: what was filled in, comments, names of files and of the initiator. */
@Component
class RequestReader implements SubjectReader {

    static final String TYPE = "request";

    private final Requests requests;
    private final Directory directory;
    private final JdbcClient jdbc;

    RequestReader(Requests requests, Directory directory, JdbcClient jdbc) {
        this.requests = requests;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<IndexedSubject> read(UUID id) {
        Caller system = Caller.system();
        RequestView view = requests.get(system, id);
        ServiceRequest request = view.request();
        List<JournalEntry> timeline = requests.timeline(system, id);
        Stream<String> words = Stream.of(
                        Stream.of(directory
                                .find(request.initiator())
                                .map(Employee::name)
                                .orElse(request.initiator())),
                        values(request),
                        timeline.stream().map(JournalEntry::comment),
                        requests.openDocuments(id).stream().map(card -> card.fileName()))
                .flatMap(part -> part);
        LocalDate filed = LocalDate.ofInstant(request.createdAt(), ZoneOffset.UTC);
        return Optional.of(new IndexedSubject(
                TYPE,
                id.toString(),
                request.title(),
                request.number(),
                filed,
                filed.getYear(),
                null,
                request.site(),
                request.kind(),
                request.department(),
                null,
                null,
                List.of(),
                view.current().map(WorkItem::stageKey).orElse(null),
                request.status().name(),
                words.filter(Objects::nonNull).collect(Collectors.joining("\n")),
                requests.readers(id),
                null,
                List.of()));
    }

    /** What was filled in as people read it: a selection by its labels in both languages. */
    private Stream<String> values(ServiceRequest request) {
        return requests.entryOf(request).form().fields().stream()
                .filter(field -> request.fields().get(field.key()) != null)
                .flatMap(field -> {
                    Object value = request.fields().get(field.key());
                    Stream<?> parts = value instanceof Collection<?> many ? many.stream() : Stream.of(value);
                    return parts.map(String::valueOf)
                            .flatMap(part -> field.option(part)
                                    .map(option -> Stream.of(
                                            option.label().ru(), option.label().en()))
                                    .orElse(Stream.of(part)));
                });
    }

    @Override
    public List<UUID> idsAfter(UUID last, int limit) {
        return jdbc.sql("select id from service_request where id > :last order by id limit :limit")
                .param("last", last)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from service_request")
                .query(Long.class)
                .single();
    }
}
