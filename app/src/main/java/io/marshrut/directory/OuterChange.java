package io.marshrut.directory;

import io.marshrut.shared.Problem.FieldError;
import io.marshrut.tables.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a synchronisation would do with one person.
 *
 * @param login in the portal; of whom is wrong, as the directory says
 * @param externalId of the directory
 * @param place where the directory has them; empty where it has them no more
 * @param before null for newcomers and where the entry is wrong
 * @param draft null for leavers and where the entry is wrong
 * @param changes fields that differ, with codes as values, all that a newcomer brings
 * @param errors why nothing happens
 * @param remarks what somebody should look at though it stops nothing
 * @param told keys of the fields that the directory tells
 */
public record OuterChange(
        State state,
        String login,
        String externalId,
        String place,
        String title,
        Person before,
        PersonDraft draft,
        List<FieldChange> changes,
        List<FieldError> errors,
        List<FieldError> remarks,
        Set<String> told) {

    /** What happens with the person. */
    public enum State {
        NEW,
        /** Was here already, from now on the directory keeps the record. */
        LINKED,
        /** Had left and is there again. */
        BACK,
        CHANGED,
        /** Is not there any more, or closed. */
        LEFT,
        /** Nothing, until the directory is mended. */
        WRONG,
        SAME
    }

    public OuterChange {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
        remarks = List.copyOf(remarks);
        told = Set.copyOf(told);
    }

    public boolean acts() {
        return state != State.WRONG && state != State.SAME;
    }

    public OuterChange refused(FieldError why) {
        return new OuterChange(
                State.WRONG, login, externalId, place, title, before, null, changes, List.of(why), remarks, told);
    }

    /** Something of theirs besides the record changes as well. */
    public OuterChange with(FieldChange more) {
        List<FieldChange> all = new ArrayList<>(changes);
        all.add(more);
        return new OuterChange(
                state == State.SAME ? State.CHANGED : state,
                login,
                externalId,
                place,
                title,
                before,
                draft,
                all,
                errors,
                remarks,
                told);
    }

    static OuterChange wrong(OuterPerson entry, List<FieldError> errors) {
        String name = (entry.cells().getOrDefault("lastName", "") + " "
                        + entry.cells().getOrDefault("firstName", ""))
                .strip();
        return new OuterChange(
                State.WRONG,
                entry.login(),
                entry.externalId(),
                entry.place(),
                name.isEmpty() ? entry.login() : name + " (" + entry.login() + ")",
                null,
                null,
                List.of(),
                errors,
                entry.remarks(),
                Set.of());
    }
}
