package io.marshrut.recurring.rest;

import io.marshrut.recurring.FiledOccurrence;
import io.marshrut.recurring.LineEnd;
import io.marshrut.recurring.LineLook;
import io.marshrut.recurring.PlanDraft;
import io.marshrut.recurring.PlanLook;
import io.marshrut.recurring.PlanState;
import io.marshrut.recurring.RecurringPlan;
import io.marshrut.recurring.ServiceVisit;
import io.marshrut.recurring.StopReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Plans as programs see them. */
final class PlanAnswer {

    private PlanAnswer() {}

    /** One in a list. */
    record Line(
            UUID id,
            String title,
            String kind,
            String owner,
            PlanState state,
            StopReason reason,
            LocalDate nextDay,
            int lines) {

        static Line of(PlanLook look) {
            RecurringPlan plan = look.plan();
            return new Line(
                    plan.id(),
                    plan.title(),
                    plan.kind(),
                    plan.owner(),
                    plan.state(),
                    plan.reason(),
                    look.nextDay(),
                    look.lines());
        }
    }

    /** @param asset inventory number, null where the plan is about sites */
    record Place(String site, String asset, LocalDate nextDay, UUID waitsFor, LineEnd endedBecause) {

        static Place of(LineLook line) {
            return new Place(
                    line.site(),
                    line.asset() == null ? null : line.asset().number(),
                    line.nextDay(),
                    line.waitsFor(),
                    line.endedBecause());
        }
    }

    /** @param field as it is sent */
    record Wrong(String field, String text) {}

    /** One with everything; {@code plan} is what may be sent back. */
    record Card(
            UUID id,
            PlanState state,
            StopReason reason,
            List<Wrong> errors,
            Instant createdAt,
            PlanDraft plan,
            List<Place> lines) {}

    /** What became of a repetition. */
    record Past(
            LocalDate day,
            LocalDate ruleOn,
            FiledOccurrence.Outcome outcome,
            String site,
            UUID asset,
            UUID requestId,
            Instant at) {

        static Past of(FiledOccurrence one) {
            return new Past(
                    one.occurrence().day(),
                    one.occurrence().ruleOn(),
                    one.outcome(),
                    one.site(),
                    one.asset(),
                    one.request(),
                    one.at());
        }
    }

    /** A day of the schedule. */
    record Visit(LocalDate day, boolean expected, String title, String kind, UUID plan, List<String> assets) {

        /** The plan's id only for those who may open it. */
        static Visit of(ServiceVisit visit) {
            return new Visit(
                    visit.day(),
                    visit.isExpected(),
                    visit.plan().title(),
                    visit.plan().kind(),
                    visit.isReadable() ? visit.plan().id() : null,
                    visit.assets().stream().map(asset -> asset.number()).toList());
        }
    }
}
