package io.marshrut.recurring;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.desks.Desk;
import io.marshrut.desks.Desks;
import io.marshrut.shared.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who sees and keeps plans: whoever they are filed for, who leads their desk, administrators. */
@Component
class PlanSight {

    private final Desks desks;
    private final Permissions permissions;

    PlanSight(Desks desks, Permissions permissions) {
        this.desks = desks;
        this.permissions = permissions;
    }

    boolean sees(Caller caller, RecurringPlan plan) {
        return caller.is(plan.owner()) || leads(caller, plan);
    }

    /** Whether the caller may give it to somebody else. */
    boolean leads(Caller caller, RecurringPlan plan) {
        return seesAll(caller)
                || desks.find(plan.desk())
                        .filter(desk -> desks.leads(caller, desk))
                        .isPresent();
    }

    boolean seesAll(Caller caller) {
        return permissions.permits(caller, Permission.ADMINISTER);
    }

    /** Codes of the desks whose plans the caller sees. */
    List<String> desks(Caller caller) {
        return desks.ledBy(caller).stream().map(Desk::code).toList();
    }
}
