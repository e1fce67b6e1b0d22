package io.marshrut.desks;

import io.marshrut.desks.BoardColumn.StageOfKind;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Substitutions;
import io.marshrut.relations.Relations;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Grant;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Boards of desks, for those who work in them and those who lead them: what ages, who is overloaded, what breaks next. */
@Service
public class Boards {

    /** Cards of a column before its own page. */
    public static final int CARDS = 8;

    /** People on the board before the page of all. */
    public static final int PEOPLE = 8;

    private static final double OVERLOAD = 1.5;
    private static final int LEAST_OVERLOAD = 5;

    private final Desks desks;
    private final BoardRows rows;
    private final BoardColumns columns;
    private final Substitutions substitutions;
    private final Relations relations;
    private final Clock clock;

    Boards(
            Desks desks,
            BoardRows rows,
            BoardColumns columns,
            Substitutions substitutions,
            Relations relations,
            Clock clock) {
        this.relations = relations;
        this.desks = desks;
        this.rows = rows;
        this.columns = columns;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    /** @throws Problem 404 where the desk is not the caller's business */
    @Transactional(readOnly = true)
    public Board of(Caller caller, String code, BoardFilter filter) {
        Desk desk = desks.desk(caller, code);
        BoardRows.Asked asked = asked(caller, desk, filter);
        List<BoardColumn> shown = filled(caller, desk, asked, CARDS);
        BoardRows.Shares shares = rows.shares(asked);
        return new Board(
                desk,
                filter,
                shown,
                shown.stream().mapToLong(BoardColumn::total).sum(),
                shown.stream().mapToLong(BoardColumn::overdue).sum(),
                shares.unassigned(),
                workloads(asked, shares, 0, PEOPLE),
                shares.people());
    }

    /**
     * A desk in numbers.
     *
     * @param overdue as {@code risky} at most {@link BoardColumn#MANY}
     */
    public record Summary(Desk desk, long total, long overdue, long risky, long unassigned) {}

    /** The desks that the caller sees, each in numbers. */
    @Transactional(readOnly = true)
    public List<Summary> summaries(Caller caller) {
        return desks.of(caller).stream().map(desk -> summary(caller, desk)).toList();
    }

    private Summary summary(Caller caller, Desk desk) {
        BoardRows.Asked asked = asked(caller, desk, BoardFilter.ALL);
        List<BoardRows.Load> loads = rows.loads(asked);
        List<BoardRows.Standing> standings =
                rows.standings(asked, loads.stream().map(BoardRows.Load::at).toList());
        return new Summary(
                desk,
                loads.stream().mapToLong(BoardRows.Load::total).sum(),
                standings.stream().mapToLong(BoardRows.Standing::overdue).sum(),
                standings.stream().mapToLong(BoardRows.Standing::risky).sum(),
                rows.shares(asked).unassigned());
    }

    /** A column with the first of its cards. @throws Problem 404 where the board has no such column */
    @Transactional(readOnly = true)
    public BoardColumn column(Caller caller, String code, String key, BoardFilter filter) {
        Desk desk = desks.desk(caller, code);
        return filled(caller, desk, asked(caller, desk, filter), 1).stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** Everything in a column, page by page. */
    @Transactional(readOnly = true)
    public Paged<BoardCard> cards(
            Caller caller, String code, BoardColumn column, BoardFilter filter, Paged.Request page) {
        Desk desk = desks.desk(caller, code);
        List<BoardCard> found = rows.cards(asked(caller, desk, filter), column.stages(), page.offset(), page.size());
        return page.with(claimable(caller, found), column.total());
    }

    /** Who holds how much, page by page. */
    @Transactional(readOnly = true)
    public Paged<Workload> workloads(Caller caller, String code, BoardFilter filter, Paged.Request page) {
        Desk desk = desks.desk(caller, code);
        BoardRows.Asked asked = asked(caller, desk, filter);
        BoardRows.Shares shares = rows.shares(asked);
        return page.with(workloads(asked, shares, page.offset(), page.size()), shares.people());
    }

    /** Who may be asked for as the holder: those who work in the desk. */
    public List<Employee> people(Caller caller, String code) {
        return desks.people(desks.desk(caller, code));
    }

    private List<BoardColumn> filled(Caller caller, Desk desk, BoardRows.Asked asked, int each) {
        Map<StageOfKind, Long> loads =
                rows.loads(asked).stream().collect(Collectors.toMap(BoardRows.Load::at, BoardRows.Load::total));
        Set<StageOfKind> stages = new HashSet<>(loads.keySet());
        stages.addAll(columns.alwaysShown(desk, asked.filter()));
        Map<StageOfKind, BoardRows.Standing> standings = rows.standings(asked, stages).stream()
                .collect(Collectors.toMap(BoardRows.Standing::at, Function.identity()));
        List<BoardCard> cards = claimable(caller, rows.first(asked, stages, each));
        return columns.of(desk, asked.filter(), loads, standings, cards, each);
    }

    private List<Workload> workloads(BoardRows.Asked asked, BoardRows.Shares shares, long offset, int size) {
        Map<String, LocalDate> away = substitutions.awayUntil();
        double mean = shares.people() == 0 ? 0 : (double) shares.held() / shares.people();
        return rows.workloads(asked, offset, size).stream()
                .map(one -> one.away(away.get(one.login())))
                .map(one -> one.overloaded(
                        shares.people() > 1 && one.open() >= LEAST_OVERLOAD && one.open() > mean * OVERLOAD))
                .toList();
    }

    private List<BoardCard> claimable(Caller caller, List<BoardCard> cards) {
        Map<UUID, Integer> waits =
                relations.waits(cards.stream().map(BoardCard::subject).collect(Collectors.toSet()));
        return cards.stream()
                .map(card -> card.waiting(waits.getOrDefault(card.subject(), 0)))
                .map(card -> card.claimable(card.assignee() == null && !card.onHold() && mayClaim(caller, card)))
                .toList();
    }

    private static boolean mayClaim(Caller caller, BoardCard card) {
        return caller.capacities().stream()
                .filter(capacity -> capacity.area().covers(card.kind()))
                .anyMatch(capacity -> card.groups().stream()
                        .flatMap(group -> Grant.thatServe(group, card.place()).stream())
                        .anyMatch(capacity.groups()::contains));
    }

    private BoardRows.Asked asked(Caller caller, Desk desk, BoardFilter filter) {
        DeskSight sight = desks.sight(caller, desk);
        Set<String> kinds = filter.kind() == null ? sight.kinds() : only(sight.kinds(), filter.kind());
        Map<String, Object> values = new HashMap<>();
        values.put("kinds", kinds.stream().sorted().toArray(String[]::new));
        values.put("now", SqlTime.of(clock.instant()));
        values.put("many", BoardColumn.MANY);
        values.put("site", filter.site());
        values.put("holder", BoardFilter.MINE.equals(filter.holder()) ? caller.login() : filter.holder());
        return new BoardRows.Asked(filter, sight.condition("T", kinds, values), values);
    }

    private static Set<String> only(Set<String> kinds, String kind) {
        return kinds.contains(kind) ? Set.of(kind) : Set.of();
    }
}
