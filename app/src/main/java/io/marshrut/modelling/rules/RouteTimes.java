package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.TableRule;
import io.marshrut.sla.Durations;

/** A stage of a route has a deadline, a warning and somebody whom a breach goes to, as stages of processes have. */
final class RouteTimes implements Rule.OfRoutes {

    private static final String ROLE = "role:";

    @Override
    public void check(RouteView routes, PackageView view, Findings findings) {
        for (TableRule rule : routes.stages().rules()) {
            String sla = RouteView.said(rule, "sla");
            if (!Durations.isPolicy(sla)) {
                findings.refuse("stage-time.sla", rule.place(), sla);
            }
            String share = RouteView.said(rule, "warnAt");
            if (!share.matches("[1-9]\\d?%")) {
                findings.refuse("stage-time.warning", rule.place(), share);
            }
            String to = RouteView.said(rule, "escalateTo");
            boolean known = rule.output("escalateTo").equals("null")
                    || Vocabulary.ESCALATIONS.contains(to)
                    || to.startsWith(ROLE) && view.vocabulary().roles().test(to.substring(ROLE.length()));
            if (!known) {
                findings.refuse("stage-time.escalation", rule.place(), to);
            }
        }
    }
}
