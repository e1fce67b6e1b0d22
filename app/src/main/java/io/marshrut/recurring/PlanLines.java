package io.marshrut.recurring;

import io.marshrut.assets.Asset;
import io.marshrut.assets.AssetState;
import io.marshrut.assets.Assets;
import io.marshrut.shared.Transactions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the lines of a plan to what it is about: equipment comes, goes and moves. */
@Component
class PlanLines {

    /** What a line is about; one of them says it. */
    private record Thing(String site, UUID asset) {}

    private final JdbcClient jdbc;
    private final PlanRows plans;
    private final LineRows lines;
    private final PlanDates dates;
    private final PlanStops stops;
    private final Assets assets;
    private final Transactions transactions;

    PlanLines(
            JdbcClient jdbc,
            PlanRows plans,
            LineRows lines,
            PlanDates dates,
            PlanStops stops,
            Assets assets,
            Transactions transactions) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.lines = lines;
        this.dates = dates;
        this.stops = stops;
        this.assets = assets;
        this.transactions = transactions;
    }

    /** Every plan whose lines are not what the register of equipment says. */
    void followTheRegister() {
        jdbc.sql("""
                        select p.id from recurring_plan p
                         where p.state in ('ACTIVE', 'PAUSED') and p.target = 'ASSET_TYPE'
                           and exists (select 1 from asset a
                                        where a.type = p.asset_type and a.state <> 'WRITTEN_OFF'
                                          and (cardinality(p.sites) = 0 or a.site = any(p.sites))
                                          and not exists (select 1 from recurring_line l
                                                           where l.plan_id = p.id and l.asset_id = a.id
                                                             and (l.ended_because is null or l.ended_because = 'OVER')))
                        union
                        select p.id from recurring_line l
                          join recurring_plan p on p.id = l.plan_id
                          join asset a on a.id = l.asset_id
                         where p.state in ('ACTIVE', 'PAUSED') and l.ended_because is null
                           and (a.state = 'WRITTEN_OFF' or a.site <> l.site or a.type <> p.asset_type)
                        """)
                .query(UUID.class)
                .list()
                .forEach(id -> transactions.run(() -> {
                    RecurringPlan plan = plans.locked(id).orElseThrow();
                    if (!plan.state().isOver()) {
                        bring(plan, false);
                        stops.endIfOver(plan);
                    }
                }));
    }

    /**
     * Brings the lines to what the plan says, in the transaction of the caller.
     *
     * @param anew whether the days are counted anew as well, because the rule has changed
     */
    void bring(RecurringPlan plan, boolean anew) {
        Map<Thing, String> wanted = wanted(plan);
        Map<Thing, PlanLine> there = lines.of(plan.id()).stream()
                .collect(Collectors.toMap(
                        line -> new Thing(line.asset() == null ? line.site() : null, line.asset()), line -> line));
        there.forEach((thing, line) -> {
            if (!wanted.containsKey(thing) && line.endedBecause() == null) {
                dates.ended(line, why(plan, line));
            }
        });
        wanted.forEach((thing, site) -> bring(plan, there.get(thing), thing, site, anew));
    }

    private void bring(RecurringPlan plan, PlanLine line, Thing thing, String site, boolean anew) {
        LocalDate today = dates.today(site);
        if (line == null) {
            PlanLine fresh = LineRows.fresh(plan.id(), site, thing.asset(), today);
            dates.planned(plan, fresh, fresh.progress());
            return;
        }
        boolean isBack = line.endedBecause() != null && line.endedBecause() != LineEnd.OVER;
        boolean hasMoved = !line.site().equals(site);
        boolean waits = line.waitsFor() != null && plan.repetition().counting() == Repetition.Counting.COMPLETION;
        if (waits && hasMoved) {
            dates.waits(line.at(site), line.progress(), line.waitsFor());
        } else if (!waits && (isBack || anew || hasMoved && line.endedBecause() == null)) {
            Progress progress = line.progress();
            LocalDate before = today.minusDays(1);
            // what lies behind is not made up for by a new rule
            boolean behind = (isBack || anew) && progress.lastOn().isBefore(before);
            dates.planned(
                    plan, line.at(site), behind ? new Progress(before, progress.lastDay(), progress.done()) : progress);
        }
    }

    /** With the site of each. */
    private Map<Thing, String> wanted(RecurringPlan plan) {
        Targets targets = plan.targets();
        Map<Thing, String> wanted = new HashMap<>();
        switch (targets.kind()) {
            case SITES -> targets.sites().forEach(site -> wanted.put(new Thing(site, null), site));
            case ASSETS ->
                assets.known(targets.assets()).stream()
                        .filter(asset -> asset.state() != AssetState.WRITTEN_OFF)
                        .forEach(asset -> wanted.put(new Thing(null, asset.id()), asset.site()));
            case ASSET_TYPE ->
                assets.ofType(targets.assetType(), targets.sites())
                        .forEach(asset -> wanted.put(new Thing(null, asset.id()), asset.site()));
        }
        return wanted;
    }

    private LineEnd why(RecurringPlan plan, PlanLine line) {
        if (line.asset() == null) {
            return LineEnd.REMOVED;
        }
        List<Asset> found = assets.known(List.of(line.asset()));
        if (found.isEmpty() || found.get(0).state() == AssetState.WRITTEN_OFF) {
            return LineEnd.WRITTEN_OFF;
        }
        return plan.targets().kind() == Targets.Kind.ASSET_TYPE ? LineEnd.MOVED : LineEnd.REMOVED;
    }
}
