package io.marshrut.directorysync;

import io.marshrut.directory.OuterChange;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.tables.FieldChange;
import java.util.List;

/**
 * What a run did with one person, or would do.
 *
 * @param place in the directory; empty for who is not there
 */
public record SyncLine(
        OuterChange.State state,
        String login,
        String externalId,
        String place,
        String title,
        List<FieldChange> changes,
        List<FieldError> errors,
        List<FieldError> remarks) {

    static SyncLine of(OuterChange change) {
        return new SyncLine(
                change.state(),
                change.login(),
                change.externalId(),
                change.place(),
                change.title(),
                change.changes(),
                change.errors(),
                change.remarks());
    }

    /** What was announced has happened. */
    SyncLine afterwards() {
        return new SyncLine(
                state,
                login,
                externalId,
                place,
                title,
                changes,
                errors,
                remarks.stream()
                        .filter(remark -> !remark.code().equals("place_new"))
                        .toList());
    }

    /** Nobody has to read that nothing happens. */
    boolean tellsSomething() {
        return state != OuterChange.State.SAME || !remarks.isEmpty();
    }
}
