package io.marshrut.modelling.rules;

import io.marshrut.approvals.ApproverRef;
import io.marshrut.modelling.model.Place;
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
                    known(read.get(), rule.place(), view.vocabulary(), findings);
                }
            }
        }
    }

    private static void known(ApproverRef ref, Place place, Vocabulary words, Findings findings) {
        switch (ref.kind()) {
            case SUPERIOR -> known(ref.of(), place, words, findings);
            case ROLE -> {
                if (!words.roles().test(ref.code())) {
                    findings.refuse("approver.role", place, ref.code());
                }
                narrowed(ref.place(), place, words.house(), findings);
            }
            case POSITION -> {
                if (!words.house().positions().test(ref.code())) {
                    findings.refuse("approver.position", place, ref.code());
                }
            }
            case PERSON -> {
                if (!words.house().people().test(ref.code())) {
                    findings.refuse("approver.person", place, ref.code());
                }
            }
            case HEAD -> {
                if (ref.code() != null && !words.house().departments().test(ref.code())) {
                    findings.refuse("approver.department", place, ref.code());
                }
            }
            case INITIATOR -> {
                // there always is one
            }
        }
    }

    private static void narrowed(String to, Place place, Vocabulary.House house, Findings findings) {
        if (to.startsWith("@") && !house.sites().test(to.substring(1))) {
            findings.refuse("approver.site", place, to.substring(1));
        } else if (to.startsWith("#") && !house.departments().test(to.substring(1))) {
            findings.refuse("approver.department", place, to.substring(1));
        }
    }
}
