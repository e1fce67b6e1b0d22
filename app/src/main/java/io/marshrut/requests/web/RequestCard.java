package io.marshrut.requests.web;

import io.marshrut.assets.Asset;
import io.marshrut.assets.Assets;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.journal.EventWords;
import io.marshrut.journal.JournalEntry;
import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestStages;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    private final Requests requests;
    private final RequestStages stages;
    private final Directory directory;
    private final Assets assets;
    private final EventWords words;
    private final Texts texts;

    RequestCard(
            Requests requests,
            RequestStages stages,
            Directory directory,
            Assets assets,
            EventWords words,
            Texts texts) {
        this.assets = assets;
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
                        value(field, request.fields().get(field.key()), language),
                        path(field, request.fields().get(field.key()))))
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
            case "request.answered" -> "azure";
            default -> "secondary";
        };
    }

    private static String icon(String event, String outcome) {
        return switch (event) {
            case "request.submitted" -> "file-plus";
            case "request.completed" -> "circle-check";
            case "request.rejected" -> "circle-x";
            case "request.withdrawn" -> "arrow-back-up";
            case "request.commented" -> "message";
            case "request.answered" -> "message-reply";
            case "document.attached" -> "paperclip";
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
            case ASSET -> assets.meant(String.valueOf(value)).map(Asset::title).orElse(String.valueOf(value));
            default -> String.valueOf(value);
        };
    }

    private static String path(FormField field, Object value) {
        return field.type() == FormField.Type.ASSET ? "/equipment/" + value : null;
    }
}
