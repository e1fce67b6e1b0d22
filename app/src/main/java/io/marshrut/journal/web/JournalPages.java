package io.marshrut.journal.web;

import io.marshrut.journal.BreakWords;
import io.marshrut.journal.EventGroup;
import io.marshrut.journal.JournalReading;
import io.marshrut.journal.VerificationResult;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what when, for administrators: a filtered list, the same as a table to take away, and the check. */
@PageController
@RequestMapping("/admin/journal")
class JournalPages {

    private static final int SIZE = 50;

    private final JournalReading journal;
    private final JournalLines lines;
    private final BreakWords words;
    private final Texts texts;

    JournalPages(JournalReading journal, JournalLines lines, BreakWords words, Texts texts) {
        this.journal = journal;
        this.lines = lines;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping
    String list(
            Caller caller,
            @ModelAttribute("asked") AskedEntries asked,
            @RequestParam(required = false) Long before,
            @RequestParam(required = false) Long after,
            Model model) {
        JournalReading.Page page = journal.page(caller, asked.filter(caller.zone()), before, after, SIZE);
        model.addAttribute("page", page);
        model.addAttribute("lines", lines.of(caller, page.entries()));
        model.addAttribute("base", "/admin/journal" + asked.query());
        model.addAttribute("exported", "/admin/journal/export.csv" + asked.query());
        model.addAttribute("groups", EventGroup.values());
        model.addAttribute("types", journal.subjectTypes());
        model.addAttribute("limit", JournalReading.EXPORTED);
        return "journal/journal";
    }

    @GetMapping("/export.csv")
    void export(Caller caller, @ModelAttribute AskedEntries asked, HttpServletResponse response) throws IOException {
        journal.export(caller, asked.filter(caller.zone()), entries -> {
            response.setContentType("text/csv; charset=UTF-8; header=present");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal.csv\"");
            Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
            JournalCsv table = new JournalCsv(out, lines, texts, caller);
            entries.forEach(table::add);
            table.end();
        });
    }

    @GetMapping("/verification")
    String verify(Caller caller, Model model) {
        VerificationResult result = journal.verify(caller, null, null);
        model.addAttribute("result", result);
        model.addAttribute("broken", result.ok() ? null : words.of(result.firstBroken(), caller.locale()));
        return "journal/verification :: result";
    }
}
