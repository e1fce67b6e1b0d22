package io.marshrut.requests.web;

import io.marshrut.assets.Asset;
import io.marshrut.assets.Assets;
import io.marshrut.counterparties.Counterparties;
import io.marshrut.counterparties.CounterpartyLookup;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.documents.DocumentCard;
import io.marshrut.journal.EventWords;
import io.marshrut.journal.JournalEntry;
import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestStages;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.Formats;
import io.marshrut.worklist.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The contents of a request's card in the reader's words, for the page and for the printed form alike. */
@Component
class RequestCard {

    /**
     * A field with its value as people read it.
     *
     * @param path of the card of what the value names, null where it has none
     */
    record Row(String key, String label, String value, String path) {}

    /**
     * An entry of the timeline.
     *
     * @param who short name, empty where nobody did it
     * @param tone a colour of the portal's: what kind of event it was
     */
    record Entry(Instant at, String who, String login, String what, String comment, String tone, String icon) {}

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    /** Forms ask for sums in roubles. */
    private static final String RUBLES = "RUB";

    private final Requests requests;
    private final RequestStages stages;
    private final Directory directory;
    private final Assets assets;
    private final CounterpartyLookup counterparties;
    private final Counterparties register;
    private final EventWords words;
    private final Texts texts;

    RequestCard(
            Requests requests,
            RequestStages stages,
            Directory directory,
            Assets assets,
            CounterpartyLookup counterparties,
            Counterparties register,
            EventWords words,
            Texts texts) {
        this.assets = assets;
        this.counterparties = counterparties;
        this.register = register;
        this.requests = requests;
        this.stages = stages;
        this.directory = directory;
        this.words = words;
        this.texts = texts;
    }

    /** What was filled in, as far as it is meant for the reader. */
    List<Row> fields(Caller caller, RequestView view) {
        ServiceRequest request = view.request();
        Locale language = caller.locale();
        Set<String> hidden = stages.hiddenFrom(caller, view);
        return requests.entryOf(request).form().fields().stream()
                .filter(field -> request.fields().get(field.key()) != null && !hidden.contains(field.key()))
                .map(field -> new Row(
                        field.key(),
                        field.label().in(language),
                        field.type() == FormField.Type.FILE
                                ? names(caller, request, request.fields().get(field.key()))
                                : value(field, request.fields().get(field.key()), language),
                        path(caller, field, request.fields().get(field.key()))))
                .toList();
    }

    /** What waits for an answer that the reader has asked for. */
    List<WorkItem> held(Caller caller, RequestView view) {
        return view.pending().stream()
                .filter(item -> caller.is(item.assignee()) && item.state() == WorkItem.State.ON_HOLD)
                .toList();
    }

    List<Entry> timeline(List<JournalEntry> entries, Locale language) {
        Map<String, String> names = words.names(entries);
        return entries.stream()
                .map(entry -> {
                    String outcome = entry.details().getOrDefault("outcome", "");
                    return new Entry(
                            entry.at(),
                            words.actor(entry, names, language),
                            entry.actor(),
                            words.of(entry, names, language),
                            entry.comment(),
                            tone(entry.event(), outcome),
                            icon(entry.event(), outcome));
                })
                .toList();
    }

    /** Stages that somebody has decided. */
    static Set<String> passed(List<JournalEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.event().equals("stage.decided"))
                .map(JournalEntry::stageKey)
                .collect(Collectors.toSet());
    }

    private static String tone(String event, String outcome) {
        return switch (event) {
            case "request.completed" -> "green";
            case "request.rejected", "request.withdrawn" -> "red";
            case "stage.decided" ->
                switch (outcome) {
                    case "POSITIVE" -> "green";
                    case "NEGATIVE" -> "red";
                    case "RETURN" -> "orange";
                    default -> "azure";
                };
            case "request.answered", "contractor.accepted" -> "azure";
            case "contractor.done" -> "green";
            case "contractor.declined" -> "red";
            case "contractor.returned", "contractor.expired" -> "orange";
            default -> "secondary";
        };
    }

    private static String icon(String event, String outcome) {
        return switch (event) {
            case "request.submitted" -> "file-plus";
            case "request.completed" -> "circle-check";
            case "request.rejected" -> "circle-x";
            case "request.withdrawn" -> "arrow-back-up";
            case "request.commented", "contractor.commented", "contractor.remarked" -> "message";
            case "request.answered" -> "message-reply";
            case "request.merged", "request.repeat-added", "request.ended-with-master" -> "arrows-join";
            case "request.separated", "request.repeat-removed" -> "arrows-split";
            case "request.waits-for", "request.blocked-by", "request.awaited-by", "request.awaited-ended" ->
                "hourglass";
            case "request.child-filed", "request.child-awaited", "request.filed-under" -> "hierarchy-2";
            case "document.attached" -> "paperclip";
            case "contractor.ordered", "contractor.accepted", "contractor.done" -> "tool";
            case "request.watcher-added", "request.watcher-removed" -> "eye";
            case "task.claimed", "task.unclaimed", "task.delegated", "task.handed-on", "task.returned" -> "user-check";
            case "stage.decided" ->
                switch (outcome) {
                    case "POSITIVE" -> "check";
                    case "NEGATIVE" -> "x";
                    case "RETURN" -> "arrow-back";
                    default -> "help";
                };
            default -> "point";
        };
    }

    private String value(FormField field, Object value, Locale language) {
        return switch (field.type()) {
            case SELECT ->
                field.option(String.valueOf(value))
                        .map(option -> option.label().in(language))
                        .orElse(String.valueOf(value));
            case MULTISELECT ->
                ((Collection<?>) value)
                        .stream()
                                .map(one -> field.option(String.valueOf(one))
                                        .map(option -> option.label().in(language))
                                        .orElse(String.valueOf(one)))
                                .collect(Collectors.joining(", "));
            case BOOLEAN -> texts.get(Boolean.TRUE.equals(value) ? "requests.yes" : "requests.no", language);
            case DATE -> DateTimeFormatter.ofPattern("dd.MM.yyyy").format(LocalDate.parse(String.valueOf(value)));
            case DATETIME -> MOMENT.format(OffsetDateTime.parse(String.valueOf(value)));
            case EMPLOYEE ->
                directory.find(String.valueOf(value)).map(Employee::name).orElse(String.valueOf(value));
            case SITE ->
                directory
                        .findSite(String.valueOf(value))
                        .map(site -> site.name().in(language))
                        .orElse(String.valueOf(value));
            case COUNTERPARTY ->
                counterparties.said(String.valueOf(value)).stream()
                        .findFirst()
                        .map(one -> one.name() + " · " + one.codes())
                        .orElse(String.valueOf(value));
            case ASSET -> assets.meant(String.valueOf(value)).map(Asset::title).orElse(String.valueOf(value));
            case MONEY -> formats(language).money(String.valueOf(value), RUBLES);
            case NUMBER -> formats(language).number(String.valueOf(value));
            default -> String.valueOf(value);
        };
    }

    private Formats formats(Locale language) {
        return new Formats(texts, language, ZoneOffset.UTC, Instant.EPOCH);
    }

    /** Names of files that the reader may see. */
    private String names(Caller caller, ServiceRequest request, Object value) {
        Collection<?> ids = value instanceof Collection<?> many ? many : List.of(value);
        return requests.documents(caller, request.id()).stream()
                .filter(card -> ids.contains(card.id().toString()))
                .map(DocumentCard::fileName)
                .collect(Collectors.joining(", "));
    }

    private String path(Caller caller, FormField field, Object value) {
        return switch (field.type()) {
            case ASSET -> "/equipment/" + value;
            case COUNTERPARTY -> register.mayRead(caller) ? "/counterparties/" + value : null;
            default -> null;
        };
    }
}
