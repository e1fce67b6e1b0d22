package io.marshrut.modelling.rules;

import io.marshrut.approvals.ApproverRef;
import io.marshrut.approvals.StageMode;
import io.marshrut.modelling.model.TableRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A stage has a mode, and a quorum only and always where its mode is QUORUM, which its approvers can reach. */
final class RouteModes implements Rule.OfRoutes {

    @Override
    public void check(RouteView routes, PackageView view, Findings findings) {
        for (TableRule rule : routes.stages().rules()) {
            String word = RouteView.said(rule, "mode");
            Optional<StageMode> mode = Arrays.stream(StageMode.values())
                    .filter(one -> one.name().equals(word))
                    .findFirst();
            if (mode.isEmpty()) {
                findings.refuse("stage-mode.unknown", rule.place(), word);
                continue;
            }
            String quorum = RouteView.said(rule, "quorum");
            if (!quorum.matches("\\d{1,3}")) {
                findings.refuse("stage-mode.quorum", rule.place(), quorum);
            } else if (mode.get() == StageMode.QUORUM) {
                reachable(rule, Integer.parseInt(quorum), findings);
            } else if (Integer.parseInt(quorum) != 0) {
                findings.refuse("stage-mode.no-quorum", rule.place(), quorum, word);
            }
        }
    }

    private static void reachable(TableRule rule, int quorum, Findings findings) {
        List<String> approvers = RouteView.list(rule, "approvers");
        // more people than are named can hold a role
        boolean open = approvers.stream()
                .flatMap(approver -> ApproverRef.parse(approver).stream())
                .anyMatch(ref -> ref.kind() == ApproverRef.Kind.ROLE);
        if (quorum < 1 || !open && quorum > approvers.size()) {
            findings.refuse("stage-mode.unreachable", rule.place(), quorum, approvers.size());
        }
    }
}
