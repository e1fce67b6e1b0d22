package io.marshrut.recurring;

import io.marshrut.access.GuardedThings;
import io.marshrut.shared.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Plans are known to whoever they are filed for and to those who lead their desk. */
@Component
class PlansOfOthers implements GuardedThings {

    private final PlanRows rows;
    private final PlanSight sight;

    PlansOfOthers(PlanRows rows, PlanSight sight) {
        this.rows = rows;
        this.sight = sight;
    }

    @Override
    public boolean keepsFrom(Caller caller, UUID id) {
        return rows.find(id).filter(plan -> !sight.sees(caller, plan)).isPresent();
    }
}
