package io.marshrut.worklist;

import io.marshrut.access.GuardedThings;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Items are known to those whom they wait for, and to those who may read what they are about. */
@Component
class ItemsOfOthers implements GuardedThings {

    private final WorkItems items;
    private final Worklist worklist;

    ItemsOfOthers(WorkItems items, Worklist worklist) {
        this.items = items;
        this.worklist = worklist;
    }

    @Override
    public boolean keepsFrom(Caller caller, UUID id) {
        if (items.find(id).isEmpty()) {
            return false;
        }
        try {
            worklist.get(caller, id);
            return false;
        } catch (Problem hidden) {
            return true;
        }
    }
}
