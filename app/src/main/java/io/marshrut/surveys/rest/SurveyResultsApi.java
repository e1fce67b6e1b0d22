package io.marshrut.surveys.rest;

import io.marshrut.shared.Caller;
import io.marshrut.surveys.ResultFilter;
import io.marshrut.surveys.ResultLine;
import io.marshrut.surveys.Results;
import io.marshrut.surveys.SurveyResults;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /surveys/results}: scores by desk, kind, site and month. */
@RestController
@RequestMapping("/api/v1/surveys/results")
class SurveyResultsApi {

    /**
     * A group; of one with fewer scores than the minimum neither average nor shares are told.
     *
     * @param scores how many of 1 to 5
     */
    record Line(
            String key,
            long completed,
            long asked,
            long answered,
            boolean few,
            BigDecimal average,
            BigDecimal good,
            List<Long> scores) {

        static Line of(ResultLine line) {
            return new Line(
                    line.key(),
                    line.completed(),
                    line.asked(),
                    line.answered(),
                    line.isFew(),
                    line.average(),
                    line.good(),
                    line.distribution());
        }
    }

    record Answer(
            LocalDate from,
            LocalDate to,
            int minimum,
            Line total,
            List<Line> desks,
            List<Line> kinds,
            List<Line> sites,
            List<Line> months) {}

    private final SurveyResults results;
    private final Clock clock;

    SurveyResultsApi(SurveyResults results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    @GetMapping
    Answer results(
            Caller caller,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(required = false) String desk,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String kind) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        Results found = results.of(caller, ResultFilter.of(from, to, desk, site, kind, today));
        return new Answer(
                found.filter().from(),
                found.filter().to(),
                found.minimum(),
                Line.of(found.total()),
                lines(found.desks()),
                lines(found.kinds()),
                lines(found.sites()),
                lines(found.months()));
    }

    private static List<Line> lines(List<ResultLine> lines) {
        return lines.stream().map(Line::of).toList();
    }
}
