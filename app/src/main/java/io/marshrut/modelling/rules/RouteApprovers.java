package io.marshrut.modelling.rules;

import io.marshrut.approvals.ApproverRef;
import io.marshrut.modelling.model.TableRule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A stage has approvers, and the roles, positions, departments and people that it names exist. */
final class RouteApprovers implements Rule.OfRoutes {

    @Override
    public void check(RouteView routes, PackageView view, Findings findings) {
        for (TableRule rule : routes.stages().rules()) {
            List<String> approvers = RouteView.list(rule, "approvers");
            if (approvers.isEmpty()) {
                findings.refuse("approver.none", rule.place());
            }
            Set<String> seen = new HashSet<>();
            for (String approver : approvers) {
                if (!seen.add(approver)) {
                    findings.refuse("approver.twice", rule.place(), approver);
                }
                Optional<ApproverRef> read = ApproverRef.parse(approver);
                if (read.isEmpty()) {
                    findings.refuse("approver.unreadable", rule.place(), approver);
                } else {
                    KnownApprovers.check(read.get(), rule.place(), view.vocabulary(), findings);
                }
            }
        }
    }
}
