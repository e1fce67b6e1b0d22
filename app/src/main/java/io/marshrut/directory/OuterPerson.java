package io.marshrut.directory;

import io.marshrut.shared.Problem.FieldError;
import java.util.List;
import java.util.Map;

/**
 * A person as an outer directory tells of them.
 *
 * @param externalId by which the directory knows them for ever; empty where it tells none
 * @param login as they sign in there, in small letters; may be empty
 * @param place where the directory has them, such as a distinguished name
 * @param active false where the directory has closed the account
 * @param cells texts by key of the column of a list of people; a missing one leaves the field alone
 * @param superiorId id of the superior in the directory, empty where there is none; null where it does not tell
 * @param remarks what was odd about the entry
 */
public record OuterPerson(
        String externalId,
        String login,
        String place,
        boolean active,
        Map<String, String> cells,
        String superiorId,
        List<FieldError> remarks) {

    public OuterPerson {
        cells = Map.copyOf(cells);
        remarks = List.copyOf(remarks);
    }
}
