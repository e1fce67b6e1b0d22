package io.marshrut.leaving;

import io.marshrut.directory.Absence;
import io.marshrut.directory.Department;
import io.marshrut.shared.Grant;
import java.util.List;

/**
 * What still bears the name of somebody who left, and does not go on by itself (за кем числится).
 *
 * @param headed departments of which they are the head
 * @param deputyIn absences of others, not over yet, that name them
 * @param roles which they keep, without effect
 * @param emptied of these as grants those that reach nobody else
 * @param escalations kinds of work with a stage that escalates to a role which nobody holds any more
 * @param openRequests requests of theirs that are under way; what these ask them goes to their superior
 */
public record Holdings(
        List<Department> headed,
        List<Absence> deputyIn,
        List<Grant> roles,
        List<Grant> emptied,
        List<String> escalations,
        long openRequests) {

    public Holdings {
        headed = List.copyOf(headed);
        deputyIn = List.copyOf(deputyIn);
        roles = List.copyOf(roles);
        emptied = List.copyOf(emptied);
        escalations = List.copyOf(escalations);
    }

    /** Whether somebody has to look after something. */
    public boolean wantAttention() {
        return !headed.isEmpty() || !deputyIn.isEmpty() || !emptied.isEmpty() || openRequests > 0;
    }
}
