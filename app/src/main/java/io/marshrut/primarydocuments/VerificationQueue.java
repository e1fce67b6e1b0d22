package io.marshrut.primarydocuments;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Capacity;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for this person to be verified (очередь проверки): their own first, then what is offered to them. */
@Service
public class VerificationQueue {

    /** A document that waits, with the item in which it does. */
    public record Waiting(PrimaryDocument document, int doubts, WorkItem item) {}

    private final PrimaryDocuments documents;
    private final PrimaryDocumentRows rows;
    private final DocumentVisibility visibility;
    private final WorkItems workItems;
    private final JdbcClient jdbc;

    VerificationQueue(
            PrimaryDocuments documents,
            PrimaryDocumentRows rows,
            DocumentVisibility visibility,
            WorkItems workItems,
            JdbcClient jdbc) {
        this.documents = documents;
        this.rows = rows;
        this.visibility = visibility;
        this.workItems = workItems;
        this.jdbc = jdbc;
    }

    /** @throws Problem 403 for those who verify nothing */
    @Transactional(readOnly = true)
    public Paged<Waiting> page(Caller caller, QueueChoice choice, Paged.Request page) {
        if (!documents.mayVerify(caller)) {
            throw Problem.forbidden();
        }
        Map<String, Object> params = new HashMap<>();
        String from = from(caller, choice, params);
        long total = jdbc.sql("select count(*)" + from)
                .params(params)
                .query(Long.class)
                .single();
        params.put("size", page.size());
        params.put("offset", page.offset());
        List<PrimaryDocument> found = jdbc.sql("select p.*" + from + order(choice) + " limit :size offset :offset")
                .params(params)
                .query(rows.mapper())
                .list();
        List<PrimaryDocument> shown = visibility.shown(caller, found);
        Map<String, WorkItem> items =
                workItems
                        .pendingOf(
                                PrimaryDocument.SUBJECT,
                                shown.stream().map(PrimaryDocument::id).toList())
                        .stream()
                        .collect(Collectors.toMap(
                                item -> item.subject().id(), Function.identity(), (first, second) -> first));
        return page.with(
                shown.stream()
                        .filter(one -> items.containsKey(one.id().toString()))
                        .map(one -> new Waiting(
                                one, Doubts.of(one), items.get(one.id().toString())))
                        .toList(),
                total);
    }

    /** The first that is none of those. */
    @Transactional(readOnly = true)
    public Optional<UUID> next(Caller caller, QueueChoice choice, Set<UUID> but) {
        Map<String, Object> params = new HashMap<>();
        String from = from(caller, choice, params);
        params.put("but", but.toArray(new UUID[0]));
        return jdbc.sql("select p.id" + from + " and p.id <> all(:but::uuid[])" + order(choice) + " limit 1")
                .params(params)
                .query(UUID.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public long size(Caller caller, QueueChoice choice) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select count(*)" + from(caller, choice, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    private static String order(QueueChoice choice) {
        return " order by w.assignee = :me desc nulls last, " + choice.order().sql();
    }

    /** What waits for the caller, as oneself or in the place of somebody absent, and what they may read of it. */
    private String from(Caller caller, QueueChoice choice, Map<String, Object> params) {
        String readable = visibility.condition(caller, params);
        List<Capacity> capacities = caller.capacities().stream()
                .filter(capacity -> capacity.area().covers(PrimaryDocuments.KIND))
                .toList();
        params.put("me", caller.login());
        params.put("kind", PrimaryDocuments.KIND);
        params.put("subject", PrimaryDocument.SUBJECT);
        params.put("people", capacities.stream().map(Capacity::login).toArray(String[]::new));
        params.put(
                "offered",
                capacities.stream()
                        .flatMap(capacity -> capacity.groups().stream())
                        .distinct()
                        .toArray(String[]::new));
        String site = "";
        if (choice.site() != null) {
            params.put("site", choice.site());
            site = " and p.site = :site";
        }
        return """
                 from primary_document p
                 join work_item w on w.subject_type = :subject and w.subject_id = p.id::text and w.kind = :kind
                where p.status = 'TO_VERIFY' and w.state = 'OPEN'
                  and (w.names is null and w.assignee = any(:people::text[])
                       or w.names is null and w.assignee is null
                          and exists (select 1 from work_item_group g
                                       where g.item_id = w.id and g.group_code = any(:offered::text[]))
                       or :me = any(w.names) and coalesce(w.assignee, :me) = :me)
                """ + site + " and " + readable;
    }
}
