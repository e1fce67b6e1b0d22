package io.marshrut.desks;

import io.marshrut.desks.Figures.StageTime;
import io.marshrut.desks.Figures.Totals;
import io.marshrut.engine.Stage;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures of desks for those who lead them. */
@Service
public class DeskFigures {

    private static final int LAST = 1_000;

    private final Desks desks;
    private final FigureRows rows;
    private final int minimum;

    DeskFigures(Desks desks, FigureRows rows, @Value("${marshrut.survey.minimum:5}") int minimum) {
        this.desks = desks;
        this.rows = rows;
        this.minimum = minimum;
    }

    /** @throws Problem 404 where the desk is not the caller's business, 403 where they do not lead it, 422 for no period */
    @Transactional(readOnly = true)
    public Figures of(Caller caller, String code, FiguresFilter filter) {
        Desk desk = desks.desk(caller, code);
        if (!desks.leads(caller, desk)) {
            throw Problem.forbidden();
        }
        if (filter.to().isBefore(filter.from())) {
            throw Problem.invalid(List.of(Problem.FieldError.of("to", "period")));
        }
        Map<String, Object> params = params(caller, desk, filter);
        return new Figures(
                desk, filter, minimum, told(rows.totals(params)), rows.volumes(params), stages(desk, params));
    }

    private Totals told(Totals all) {
        return all.scored() >= minimum
                ? all
                : new Totals(
                        all.filed(),
                        all.closed(),
                        all.completed(),
                        all.rejected(),
                        all.withdrawn(),
                        all.open(),
                        all.met(),
                        all.missed(),
                        all.returned(),
                        all.medianToClose(),
                        all.p90ToClose(),
                        all.scored(),
                        null);
    }

    /** By kind, in the order of its process. */
    private List<StageTime> stages(Desk desk, Map<String, Object> params) {
        return rows.stages(params, (kind, stage) -> title(desk, kind, stage)).stream()
                .sorted(Comparator.comparing(StageTime::kind)
                        .thenComparingInt(one -> place(desk, one))
                        .thenComparing(StageTime::stageKey))
                .toList();
    }

    private static LocalText title(Desk desk, String kind, String key) {
        return desk.kind(kind)
                .flatMap(entry -> entry.process().stage(key))
                .map(Stage::title)
                .orElseGet(() -> LocalText.same(key));
    }

    private static int place(Desk desk, StageTime time) {
        return desk.kind(time.kind())
                .map(entry -> entry.process().stages().stream()
                        .map(Stage::key)
                        .toList()
                        .indexOf(time.stageKey()))
                .filter(place -> place >= 0)
                .orElse(LAST);
    }

    private static Map<String, Object> params(Caller caller, Desk desk, FiguresFilter filter) {
        Map<String, Object> params = new HashMap<>();
        params.put(
                "kinds",
                desk.kindCodes().stream()
                        .filter(kind -> filter.kind() == null || kind.equals(filter.kind()))
                        .toArray(String[]::new));
        params.put("site", filter.site());
        params.put("from", SqlTime.of(filter.from().atStartOfDay(caller.zone()).toInstant()));
        params.put(
                "to",
                SqlTime.of(filter.to().plusDays(1).atStartOfDay(caller.zone()).toInstant()));
        params.put("first", filter.from().toString());
        params.put("last", filter.to().toString());
        params.put("zone", caller.zone().getId());
        params.put("unit", filter.unit().name().toLowerCase(java.util.Locale.ROOT));
        return params;
    }
}
