package io.marshrut.desks.rest;

import io.marshrut.desks.DeskFigures;
import io.marshrut.desks.Figures;
import io.marshrut.desks.Figures.StageTime;
import io.marshrut.desks.Figures.Totals;
import io.marshrut.desks.Figures.Volume;
import io.marshrut.desks.FiguresFilter;
import io.marshrut.shared.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /desks/{desk}/figures}: volume, deadlines kept, time per stage, returns, scores. */
@RestController
@RequestMapping("/api/v1/desks/{desk}/figures")
class FiguresApi {

    /** @param median working time in seconds */
    record StageLine(
            String kind, String stage, String title, long done, long met, Double onTime, Long median, Long p90) {}

    record Answer(
            String desk,
            LocalDate from,
            LocalDate to,
            FiguresFilter.Unit unit,
            Totals totals,
            Double onTime,
            Double returns,
            List<Volume> volumes,
            List<StageLine> stages) {}

    private final DeskFigures figures;
    private final Clock clock;

    FiguresApi(DeskFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    Answer figures(
            Caller caller,
            @PathVariable String desk,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String kind) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        Figures found = figures.of(caller, desk, FiguresFilter.of(from, to, site, kind, today));
        return new Answer(
                found.desk().code(),
                found.filter().from(),
                found.filter().to(),
                found.filter().unit(),
                found.totals(),
                found.totals().onTime(),
                found.totals().returns(),
                found.volumes(),
                found.stages().stream().map(stage -> line(stage, caller)).toList());
    }

    private static StageLine line(StageTime stage, Caller caller) {
        return new StageLine(
                stage.kind(),
                stage.stageKey(),
                stage.title().in(caller.locale()),
                stage.done(),
                stage.met(),
                stage.onTime(),
                stage.median(),
                stage.p90());
    }
}
