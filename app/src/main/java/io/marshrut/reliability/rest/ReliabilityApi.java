package io.marshrut.reliability.rest;

import io.marshrut.reliability.ErrorRate;
import io.marshrut.reliability.Reliability;
import io.marshrut.reliability.ReliabilityFilter;
import io.marshrut.reliability.ReliabilityReport;
import io.marshrut.reliability.ReliabilityReport.Point;
import io.marshrut.reliability.ReliabilityReport.Row;
import io.marshrut.reliability.Tally;
import io.marshrut.shared.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /documents/reliability}: how reading turns out. */
@RestController
@RequestMapping("/api/v1/documents/reliability")
class ReliabilityApi {

    record Counted(long of, long wrong, double errorsAtLeast, double errorsAtMost) {

        static Counted of(Tally tally) {
            return new Counted(tally.of(), tally.wrong(), tally.errorsAtLeast(), tally.errorsAtMost());
        }
    }

    record PointAnswer(double from, double stated, Counted measured) {}

    record RowAnswer(String field, String documentType, Counted measured, double markedShare, Counted unmarked) {}

    record ChoiceAnswer(double rate, double reviewShare, Double expectedWrongPerThousand, Counted letThrough) {}

    record Answer(
            double errorRate,
            int days,
            long documents,
            Counted values,
            long missed,
            boolean tooFew,
            List<PointAnswer> curve,
            List<RowAnswer> rows,
            List<ChoiceAnswer> choices) {}

    record RateBody(Double rate) {}

    private final Reliability reliability;

    ReliabilityApi(Reliability reliability) {
        this.reliability = reliability;
    }

    @GetMapping
    Answer report(
            Caller caller,
            @RequestParam(defaultValue = "90") int days,
            @RequestParam(required = false) String field,
            @RequestParam(required = false) String documentType) {
        ReliabilityFilter filter = new ReliabilityFilter(days, field, documentType);
        ReliabilityReport report = reliability.report(caller, filter);
        return new Answer(
                reliability.rate(caller).rate(),
                filter.days(),
                report.documents(),
                Counted.of(report.values()),
                report.missed(),
                report.isTooFew(),
                report.curve().stream().map(ReliabilityApi::answer).toList(),
                report.rows().stream().map(ReliabilityApi::answer).toList(),
                report.choices().stream()
                        .map(choice -> new ChoiceAnswer(
                                choice.rate(),
                                choice.reviewShare(),
                                choice.expectedWrong(),
                                Counted.of(choice.letThrough())))
                        .toList());
    }

    @PutMapping("/error-rate")
    ErrorRate choose(Caller caller, @RequestBody RateBody body) {
        // no rate is none of the choices
        return reliability.choose(caller, body.rate() == null ? 0 : body.rate());
    }

    private static PointAnswer answer(Point point) {
        return new PointAnswer(point.from(), point.stated(), Counted.of(point.tally()));
    }

    private static RowAnswer answer(Row row) {
        return new RowAnswer(
                row.field(),
                row.documentType(),
                Counted.of(row.tally()),
                row.markedShare(),
                Counted.of(row.unmarked()));
    }
}
