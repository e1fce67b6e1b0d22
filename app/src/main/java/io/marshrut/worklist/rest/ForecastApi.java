package io.marshrut.worklist.rest;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.worklist.Forecast;
import io.marshrut.worklist.ForecastFilter;
import io.marshrut.worklist.ForecastLine;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.Worklist;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /work/forecast}: what will be left without anybody in the next fourteen days. */
@RestController
@RequestMapping("/api/v1/work/forecast")
class ForecastApi {

    /** @param fallback superiors who see it then, though nobody named them */
    record Line(TaskAnswer task, LocalDate day, List<String> away, List<String> fallback) {}

    private final Forecast forecast;
    private final Worklist worklist;
    private final TaskAnswers answers;

    ForecastApi(Forecast forecast, Worklist worklist, TaskAnswers answers) {
        this.forecast = forecast;
        this.worklist = worklist;
        this.answers = answers;
    }

    @GetMapping
    Paged<Line> list(
            Caller caller,
            @RequestParam(required = false) String department,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String person,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        Paged<ForecastLine> found =
                forecast.of(caller, new ForecastFilter(department, site, person), Paged.Request.of(page, size));
        List<WorkItem> items = found.items().stream().map(ForecastLine::item).toList();
        Map<UUID, Set<String>> present = worklist.presentDocuments(items);
        Map<UUID, String> priorities = worklist.priorities(items);
        return found.map(line -> new Line(
                answers.of(line.item(), present, priorities, caller), line.day(), line.away(), line.fallback()));
    }
}
