package io.marshrut.desks.web;

import io.marshrut.desks.DeskFigures;
import io.marshrut.desks.Desks;
import io.marshrut.desks.Figures;
import io.marshrut.desks.FiguresFilter;
import io.marshrut.directory.Directory;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import io.marshrut.tables.TableFormat;
import io.marshrut.tables.web.TableAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures of a desk, on a page and as a table to be taken away. */
@PageController
@RequestMapping("/desks/{desk}")
class FigurePages {

    private final DeskFigures figures;
    private final Desks desks;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    FigurePages(DeskFigures figures, Desks desks, Directory directory, Texts texts, Clock clock) {
        this.figures = figures;
        this.desks = desks;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/figures")
    String figures(
            Caller caller,
            @PathVariable String desk,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String kind,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        Figures found = figures.of(caller, desk, filter(caller, from, to, site, kind));
        model.addAttribute("figures", found);
        model.addAttribute("desk", found.desk());
        model.addAttribute("filter", found.filter());
        model.addAttribute("spans", new SpanWords(texts, caller.locale()));
        model.addAttribute("highest", highest(found));
        if ("figures".equals(target)) {
            return "desks/figures :: figures";
        }
        model.addAttribute("deskTitle", desks.title(desk, caller.locale()));
        model.addAttribute("sites", directory.sites());
        return "desks/figures";
    }

    @GetMapping("/figures.{extension}")
    void export(
            Caller caller,
            @PathVariable String desk,
            @PathVariable("extension") String format,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String kind,
            HttpServletResponse response)
            throws IOException {
        Figures found = figures.of(caller, desk, filter(caller, from, to, site, kind));
        TableFormat form = TableFormat.of(format);
        TableAnswer.send(
                response,
                form,
                "desk-figures",
                Stream.of("part", "of", "measure", "value")
                        .map(column -> texts.get("desks.export." + column, caller.locale()))
                        .toList(),
                new FigureTable(texts, caller.locale()).rows(found));
    }

    /** What a whole bar stands for. */
    private static long highest(Figures found) {
        return found.volumes().stream()
                .flatMapToLong(volume -> LongStream.of(volume.filed(), volume.closed()))
                .max()
                .orElse(0);
    }

    private FiguresFilter filter(Caller caller, LocalDate from, LocalDate to, String site, String kind) {
        return FiguresFilter.of(from, to, site, kind, LocalDate.ofInstant(clock.instant(), caller.zone()));
    }
}
