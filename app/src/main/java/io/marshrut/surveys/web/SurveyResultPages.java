package io.marshrut.surveys.web;

import io.marshrut.desks.Desk;
import io.marshrut.desks.Desks;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Site;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import io.marshrut.surveys.ResultFilter;
import io.marshrut.surveys.ResultLine;
import io.marshrut.surveys.Results;
import io.marshrut.surveys.SurveyResults;
import io.marshrut.tables.TableFormat;
import io.marshrut.tables.web.TableAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Results of surveys (результаты опросов), on a page and as a table to be taken away. */
@PageController
@RequestMapping("/surveys")
class SurveyResultPages {

    private static final int SIZE = 25;

    private final SurveyResults results;
    private final Desks desks;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    SurveyResultPages(SurveyResults results, Desks desks, Directory directory, Texts texts, Clock clock) {
        this.results = results;
        this.desks = desks;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String results(
            Caller caller,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String desk,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        ResultFilter filter = filter(caller, from, to, desk, site, kind);
        model.addAttribute("filter", filter);
        model.addAttribute("comments", results.comments(caller, filter, Paged.Request.of(page, SIZE)));
        if ("list".equals(target)) {
            return "surveys/results :: list";
        }
        Results found = results.of(caller, filter);
        model.addAttribute("results", found);
        model.addAttribute("names", names(caller));
        if ("results".equals(target)) {
            return "surveys/results :: results";
        }
        model.addAttribute("desks", desks.all());
        model.addAttribute("sites", directory.sites());
        return "surveys/results";
    }

    @GetMapping("/results.{extension}")
    void export(
            Caller caller,
            @PathVariable("extension") String format,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String desk,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String kind,
            HttpServletResponse response)
            throws IOException {
        Results found = results.of(caller, filter(caller, from, to, desk, site, kind));
        TableFormat form = TableFormat.of(format);
        Map<String, String> names = names(caller);
        Stream<List<String>> rows = Stream.of(
                        rows(caller, "total", List.of(found.total()), names),
                        rows(caller, "desk", found.desks(), names),
                        rows(caller, "kind", found.kinds(), names),
                        rows(caller, "site", found.sites(), names),
                        rows(caller, "month", found.months(), names))
                .flatMap(one -> one);
        TableAnswer.send(response, form, "survey-results", headings(caller), rows);
    }

    private List<String> headings(Caller caller) {
        List<String> headings =
                new ArrayList<>(Stream.of("by", "group", "completed", "asked", "answered", "average", "good")
                        .map(one -> texts.get("surveys.column." + one, caller.locale()))
                        .toList());
        for (int score = 1; score <= 5; score++) {
            headings.add(texts.get("surveys.column.score", caller.locale(), score));
        }
        return headings;
    }

    private Stream<List<String>> rows(Caller caller, String by, List<ResultLine> lines, Map<String, String> names) {
        return lines.stream().map(line -> {
            List<String> cells = new ArrayList<>(List.of(
                    texts.get("surveys.by." + by, caller.locale()),
                    names.getOrDefault(line.key(), line.key()),
                    String.valueOf(line.completed()),
                    String.valueOf(line.asked()),
                    String.valueOf(line.answered()),
                    line.isFew()
                            ? texts.get("surveys.few", caller.locale())
                            : line.average().toPlainString(),
                    line.isFew() ? "" : line.good().toPlainString()));
            for (int score = 0; score < 5; score++) {
                cells.add(line.isFew() ? "" : String.valueOf(line.distribution().get(score)));
            }
            return cells;
        });
    }

    /** What desks, kinds and sites are called. */
    private Map<String, String> names(Caller caller) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Desk desk : desks.all()) {
            names.put(desk.code(), desks.title(desk.code(), caller.locale()));
            for (CatalogEntry entry : desk.kinds()) {
                names.put(entry.kind(), entry.title().in(caller.locale()));
            }
        }
        for (Site site : directory.sites()) {
            names.put(site.code(), site.name().in(caller.locale()));
        }
        return names;
    }

    private ResultFilter filter(Caller caller, LocalDate from, LocalDate to, String desk, String site, String kind) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        return ResultFilter.of(from, to, desk, site, kind, today);
    }
}
