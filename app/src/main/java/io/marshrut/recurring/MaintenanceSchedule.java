package io.marshrut.recurring;

import io.marshrut.access.SiteReach;
import io.marshrut.assets.Asset;
import io.marshrut.assets.Assets;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What equipment of a site is serviced when (план-график обслуживания). Whoever sees the equipment sees it. */
@Service
public class MaintenanceSchedule {

    public static final int MONTHS = 12;

    private record Visit(UUID plan, LocalDate day, boolean expected) {}

    private final JdbcClient jdbc;
    private final PlanRows plans;
    private final PlanSight sight;
    private final PlanDates dates;
    private final Assets assets;

    MaintenanceSchedule(JdbcClient jdbc, PlanRows plans, PlanSight sight, PlanDates dates, Assets assets) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.sight = sight;
        this.dates = dates;
        this.assets = assets;
    }

    /** Sites whose schedule the caller sees. */
    public SiteReach visible(Caller caller) {
        return assets.visible(caller);
    }

    /** The coming {@value #MONTHS} months, by day. @throws Problem 404 where the site is none or out of sight */
    @Transactional(readOnly = true)
    public List<ServiceVisit> of(Caller caller, String site) {
        if (site == null || !visible(caller).covers(site)) {
            throw Problem.notFound();
        }
        List<PlanLine> lines = lines(site);
        Map<UUID, RecurringPlan> byId =
                plans.byIds(lines.stream().map(PlanLine::plan).distinct().toList());
        Map<UUID, Asset> known = assets
                .known(lines.stream().map(PlanLine::asset).toList())
                .stream()
                .collect(Collectors.toMap(Asset::id, Function.identity()));
        Predicate<LocalDate> working = dates.working(site);
        LocalDate until = dates.today(site).plusMonths(MONTHS);
        Map<Visit, List<Asset>> visits = new LinkedHashMap<>();
        for (PlanLine line : lines) {
            RecurringPlan plan = byId.get(line.plan());
            days(plan, line, until, working)
                    .forEach(visit -> visits.computeIfAbsent(visit, any -> new ArrayList<>())
                            .add(known.get(line.asset())));
        }
        return visits.entrySet().stream()
                .map(entry -> visit(caller, byId.get(entry.getKey().plan()), site, entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ServiceVisit::day)
                        .thenComparing(visit -> visit.plan().title())
                        .thenComparing(visit -> visit.plan().id()))
                .toList();
    }

    private ServiceVisit visit(Caller caller, RecurringPlan plan, String site, Visit visit, List<Asset> things) {
        return new ServiceVisit(
                visit.day(),
                plan,
                site,
                things.stream().sorted(Comparator.comparing(Asset::number)).toList(),
                visit.expected(),
                sight.sees(caller, plan));
    }

    private List<Visit> days(RecurringPlan plan, PlanLine line, LocalDate until, Predicate<LocalDate> working) {
        List<Visit> days = new ArrayList<>();
        Progress progress = line.progress();
        Optional<Occurrence> next = Optional.of(line.next());
        boolean fromClosing = plan.repetition().counting() == Repetition.Counting.COMPLETION;
        while (next.isPresent() && !next.get().day().isAfter(until)) {
            days.add(new Visit(plan.id(), next.get().day(), fromClosing && !days.isEmpty()));
            progress = progress.past(next.get());
            next = fromClosing
                    ? plan.repetition().nextAfterClosing(next.get().day(), progress, working)
                    : plan.repetition().next(progress, working);
        }
        return days;
    }

    private List<PlanLine> lines(String site) {
        return jdbc.sql("""
                        select l.* from recurring_line l join recurring_plan p on p.id = l.plan_id
                         where l.site = :site and l.asset_id is not null and l.next_on is not null and p.state = 'ACTIVE'
                         order by l.next_day, l.id
                        """).param("site", site).query(LineRows::line).list();
    }
}
