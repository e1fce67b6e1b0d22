package io.marshrut.desks.web;

import io.marshrut.desks.Figures;
import io.marshrut.desks.Figures.StageTime;
import io.marshrut.desks.Figures.Totals;
import io.marshrut.desks.Figures.Volume;
import io.marshrut.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Figures as rows of a table, one number a row, so that a spreadsheet can turn them as it likes. */
class FigureTable {

    private final Texts texts;
    private final Locale language;

    FigureTable(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    Stream<List<String>> rows(Figures figures) {
        return Stream.of(
                        totals(figures.totals()),
                        figures.volumes().stream().flatMap(this::volume),
                        figures.stages().stream().flatMap(this::stage))
                .flatMap(part -> part);
    }

    private Stream<List<String>> totals(Totals totals) {
        return Stream.of(
                row("totals", "", "filed", totals.filed()),
                row("totals", "", "closed", totals.closed()),
                row("totals", "", "completed", totals.completed()),
                row("totals", "", "rejected", totals.rejected()),
                row("totals", "", "withdrawn", totals.withdrawn()),
                row("totals", "", "open", totals.open()),
                row("totals", "", "on-time", share(totals.onTime())),
                row("totals", "", "returns", share(totals.returns())),
                row("totals", "", "to-close.median", hours(totals.medianToClose())),
                row("totals", "", "to-close.p90", hours(totals.p90ToClose())),
                row("totals", "", "scored", totals.scored()),
                row("totals", "", "score", totals.score()));
    }

    private Stream<List<String>> volume(Volume volume) {
        String day = volume.day().toString();
        return Stream.of(
                row("volume", day, "filed", volume.filed()),
                row("volume", day, "closed", volume.closed()),
                row("volume", day, "open", volume.open()));
    }

    private Stream<List<String>> stage(StageTime stage) {
        String of = stage.kind() + ": " + stage.title().in(language);
        return Stream.of(
                row("stages", of, "done", stage.done()),
                row("stages", of, "on-time", share(stage.onTime())),
                row("stages", of, "working.median", hours(stage.median())),
                row("stages", of, "working.p90", hours(stage.p90())));
    }

    private List<String> row(String part, String of, String measure, Object value) {
        return List.of(
                texts.get("desks.part." + part, language),
                of,
                texts.get("desks.measure." + measure, language),
                value == null ? "" : String.valueOf(value));
    }

    private static BigDecimal share(Double share) {
        return share == null ? null : BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
    }

    private static BigDecimal hours(Long seconds) {
        return seconds == null
                ? null
                : BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(3_600), 2, RoundingMode.HALF_UP);
    }
}
