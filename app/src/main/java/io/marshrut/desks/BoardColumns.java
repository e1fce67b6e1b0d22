package io.marshrut.desks;

import io.marshrut.desks.BoardColumn.StageOfKind;
import io.marshrut.engine.Stage;
import io.marshrut.engine.StageDecision;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.shared.LocalText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts stages into columns: of one kind in the order of its process, of all kinds those of the same name together. Of
 * stages that a newer version does not know any more the items tell the name.
 */
@Component
class BoardColumns {

    /** The stages that have a column even when nothing is in them: those of the one kind that is asked for. */
    Set<StageOfKind> alwaysShown(Desk desk, BoardFilter filter) {
        return desk.kinds().stream()
                .filter(entry -> entry.kind().equals(filter.kind()))
                .flatMap(entry -> entry.process().stages().stream()
                        .filter(stage -> !stage.byVotes())
                        .map(stage -> new StageOfKind(entry.kind(), stage.key())))
                .collect(Collectors.toSet());
    }

    List<BoardColumn> of(
            Desk desk,
            BoardFilter filter,
            Map<StageOfKind, Long> loads,
            Map<StageOfKind, BoardRows.Standing> standings,
            List<BoardCard> cards,
            int most) {
        Map<StageOfKind, Known> known = known(desk);
        Map<String, BoardColumn> byTitle = new LinkedHashMap<>();
        standings.keySet().stream()
                .sorted(Comparator.comparingInt((StageOfKind at) ->
                                known.containsKey(at) ? known.get(at).order() : 99)
                        .thenComparing(StageOfKind::kind)
                        .thenComparing(StageOfKind::stage))
                .forEach(at -> {
                    LocalText title = known.containsKey(at)
                            ? known.get(at).stage().title()
                            : standings.get(at).title();
                    String key = title.ru() == null ? at.stage() : title.ru();
                    byTitle.merge(
                            key,
                            new BoardColumn(
                                    key,
                                    title.ru() == null ? LocalText.same(at.stage()) : title,
                                    Set.of(at),
                                    0,
                                    0,
                                    0,
                                    null,
                                    known.containsKey(at)
                                            ? known.get(at).stage().decisions()
                                            : List.of(),
                                    List.of()),
                            BoardColumns::together);
                });
        return byTitle.values().stream()
                .map(column -> filled(column, filter, loads, standings, cards, most))
                .filter(column -> filter.kind() != null || column.total() > 0)
                .toList();
    }

    private static BoardColumn filled(
            BoardColumn column,
            BoardFilter filter,
            Map<StageOfKind, Long> loads,
            Map<StageOfKind, BoardRows.Standing> standings,
            List<BoardCard> cards,
            int most) {
        List<BoardRows.Standing> own = column.stages().stream()
                .map(standings::get)
                .filter(Objects::nonNull)
                .toList();
        long total = filter.sla() == null
                ? column.stages().stream()
                        .mapToLong(at -> loads.getOrDefault(at, 0L))
                        .sum()
                : own.stream().mapToLong(BoardRows.Standing::matching).sum();
        return column.with(
                total,
                Math.min(
                        BoardColumn.MANY,
                        own.stream().mapToLong(BoardRows.Standing::overdue).sum()),
                Math.min(
                        BoardColumn.MANY,
                        own.stream().mapToLong(BoardRows.Standing::risky).sum()),
                own.stream()
                        .map(BoardRows.Standing::oldest)
                        .filter(Objects::nonNull)
                        .min(Comparator.<Instant>naturalOrder())
                        .orElse(null),
                cards.stream()
                        .filter(card -> column.stages().contains(new StageOfKind(card.kind(), card.stageKey())))
                        .limit(most)
                        .toList());
    }

    private static BoardColumn together(BoardColumn one, BoardColumn other) {
        Set<StageOfKind> stages = new LinkedHashSet<>(one.stages());
        stages.addAll(other.stages());
        List<StageDecision> decisions = new ArrayList<>(one.decisions());
        other.decisions().stream()
                .filter(decision ->
                        decisions.stream().noneMatch(known -> known.key().equals(decision.key())))
                .forEach(decisions::add);
        return new BoardColumn(one.key(), one.title(), stages, 0, 0, 0, null, decisions, List.of());
    }

    private record Known(Stage stage, int order) {}

    private static Map<StageOfKind, Known> known(Desk desk) {
        Map<StageOfKind, Known> known = new HashMap<>();
        for (CatalogEntry entry : desk.kinds()) {
            List<Stage> stages = entry.process().stages();
            for (int order = 0; order < stages.size(); order++) {
                known.put(new StageOfKind(entry.kind(), stages.get(order).key()), new Known(stages.get(order), order));
            }
        }
        return known;
    }
}
