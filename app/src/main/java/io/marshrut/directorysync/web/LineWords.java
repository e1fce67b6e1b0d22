package io.marshrut.directorysync.web;

import io.marshrut.access.Permissions;
import io.marshrut.access.Role;
import io.marshrut.directory.OuterChange;
import io.marshrut.directory.PersonWords;
import io.marshrut.directorysync.SyncLine;
import io.marshrut.directorysync.SyncRun;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import io.marshrut.tables.FieldChange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lines of a run in the reader's words. */
@Component
class LineWords {

    /**
     * A line as it is shown.
     *
     * @param known whether the person has a card in the portal
     * @param errors each with the name of its field in front
     * @param remarks likewise
     */
    record Shown(
            String state,
            String login,
            boolean known,
            String title,
            String place,
            List<FieldChange> changes,
            List<String> errors,
            List<String> remarks) {}

    private final PersonWords fields;
    private final Permissions permissions;
    private final Texts texts;

    LineWords(PersonWords fields, Permissions permissions, Texts texts) {
        this.fields = fields;
        this.permissions = permissions;
        this.texts = texts;
    }

    /** @param done whether it has happened */
    Shown of(SyncLine line, boolean done, Caller reader) {
        Locale language = reader.locale();
        return new Shown(
                line.state().name(),
                line.login(),
                done && line.state() == OuterChange.State.NEW
                        || !Set.of(OuterChange.State.NEW, OuterChange.State.WRONG)
                                .contains(line.state()),
                line.title(),
                line.place(),
                line.changes().stream()
                        .map(change -> new FieldChange(
                                fields.field(change.field(), language),
                                value(change.field(), change.before(), language),
                                value(change.field(), change.after(), language)))
                        .toList(),
                words(line.errors(), language),
                words(line.remarks(), language));
    }

    /** Why a run stopped or failed; null where it did not. */
    String reason(SyncRun run, Locale language) {
        return run.reason() == null
                ? null
                : texts.of(Problem.conflict(run.reason(), run.reasonArgs().toArray()), language);
    }

    private List<String> words(List<FieldError> errors, Locale language) {
        return errors.stream()
                .map(error -> fields.field(error.field(), language) + ": " + texts.of(error, language))
                .toList();
    }

    private String value(String field, String value, Locale language) {
        return field.equals("roles")
                ? Arrays.stream(value.split(", "))
                        .map(code -> role(code, language))
                        .collect(Collectors.joining(", "))
                : fields.value(field, value, language);
    }

    private String role(String code, Locale language) {
        Role role = permissions.allRoles().get(code);
        return role == null ? code : role.name().in(language);
    }
}
