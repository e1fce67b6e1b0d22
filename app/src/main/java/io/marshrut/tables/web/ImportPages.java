package io.marshrut.tables.web;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.tables.Column;
import io.marshrut.tables.Import;
import io.marshrut.tables.ImportReport;
import io.marshrut.tables.Imports;
import io.marshrut.tables.PlannedRow;
import io.marshrut.tables.RowState;
import io.marshrut.tables.TableFile;
import io.marshrut.tables.TableFormat;
import io.marshrut.tables.TableReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of an import do; a register's controller has one line for each of them. */
@Component
public class ImportPages {

    private static final int SIZE = 50;

    private final Imports imports;
    private final Texts texts;

    ImportPages(Imports imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    /** {@code GET <path>}: the form. */
    public String form(Caller caller, Import<?> register, ImportPlace place, Model model) {
        register.require(caller);
        model.addAttribute("place", place);
        model.addAttribute("columns", register.columns());
        model.addAttribute("rowsAtMost", TableReader.MAX_ROWS);
        model.addAttribute("megabytesAtMost", TableFile.MAX_BYTES / 1024 / 1024);
        return "tables/import";
    }

    /** {@code POST <path>} with {@code file}: keeps it and leads to its report. */
    public String bring(
            Caller caller,
            Import<?> register,
            ImportPlace place,
            MultipartFile file,
            HttpServletResponse response,
            Model model) {
        try {
            if (file == null) {
                throw Problem.invalid("table_empty");
            }
            TableFile brought = TableFile.of(file.getOriginalFilename(), file);
            return "redirect:" + place.path() + "/"
                    + imports.bring(caller, register, brought).id();
        } catch (Problem problem) {
            show(problem, caller, response, model);
            return form(caller, register, place, model);
        }
    }

    /**
     * {@code GET <path>/{id}}: what would happen.
     *
     * @param only rows in this state; null for all
     */
    public String report(
            Caller caller, Import<?> register, ImportPlace place, String id, RowState only, Integer page, Model model) {
        ImportReport report = imports.report(caller, register, id(id));
        ReportLine.Words words = new ReportLine.Words(register.columns(), texts, caller.locale());
        Paged.Request asked = Paged.Request.of(page, SIZE);
        List<? extends PlannedRow<?>> fitting = report.rows().stream()
                .filter(row -> only == null || row.state() == only)
                .toList();
        List<ReportLine> shown = fitting.stream()
                .skip(asked.offset())
                .limit(SIZE)
                .map(words::line)
                .toList();
        model.addAttribute("place", place);
        model.addAttribute("report", report);
        model.addAttribute("only", only);
        model.addAttribute("states", RowState.values());
        model.addAttribute("found", asked.with(shown, fitting.size()));
        return "tables/report";
    }

    /** {@code POST <path>/{id}} with {@code shown}: does it. */
    public String apply(
            Caller caller,
            Import<?> register,
            ImportPlace place,
            String id,
            String shown,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        try {
            ImportReport done = imports.apply(caller, register, id(id), shown);
            flash.addFlashAttribute(
                    "done",
                    texts.get(
                            "tables.done",
                            caller.locale(),
                            done.count(RowState.NEW),
                            done.count(RowState.CHANGED),
                            done.count(RowState.ABSENT)));
            return "redirect:" + place.back();
        } catch (Problem problem) {
            show(problem, caller, response, model);
            return report(caller, register, place, id, null, 0, model);
        }
    }

    /** {@code GET <path>/template.{extension}}: the headings and a row that shows how. */
    public void template(Caller caller, Import<?> register, String extension, HttpServletResponse response)
            throws IOException {
        register.require(caller);
        List<String> headings = register.columns().stream()
                .map(column -> column.name().in(caller.locale()) + (column.required() ? " *" : ""))
                .toList();
        List<String> example = register.columns().stream().map(Column::example).toList();
        TableAnswer.send(response, TableFormat.of(extension), register.key(), headings, Stream.of(example));
    }

    private void show(Problem problem, Caller caller, HttpServletResponse response, Model model) {
        if (problem.kind() == Problem.Kind.FORBIDDEN || problem.kind() == Problem.Kind.NOT_FOUND) {
            throw problem;
        }
        response.setStatus(problem.kind().status());
        model.addAttribute("problem", words(problem, caller));
    }

    private String words(Problem problem, Caller caller) {
        StringBuilder words = new StringBuilder(texts.of(problem, caller.locale()));
        problem.errors().forEach(error -> words.append(' ').append(texts.of(error, caller.locale())));
        return words.toString();
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
