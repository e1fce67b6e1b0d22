package io.marshrut.counterparties.web;

import io.marshrut.counterparties.CounterpartyFilter;
import io.marshrut.counterparties.CounterpartyImport;
import io.marshrut.counterparties.CounterpartyStatus;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import io.marshrut.tables.RowState;
import io.marshrut.tables.TableFormat;
import io.marshrut.tables.web.ImportPages;
import io.marshrut.tables.web.ImportPlace;
import io.marshrut.tables.web.TableAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of counterparties as tables: import with a look before, and export. */
@PageController
@RequestMapping("/counterparties")
class CounterpartyTables {

    private final CounterpartyImport register;
    private final ImportPages pages;
    private final Texts texts;

    CounterpartyTables(CounterpartyImport register, ImportPages pages, Texts texts) {
        this.register = register;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/import")
    String form(Caller caller, Model model) {
        return pages.form(caller, register, place(caller), model);
    }

    @PostMapping("/import")
    String bring(
            Caller caller,
            @RequestParam(required = false) MultipartFile file,
            HttpServletResponse response,
            Model model) {
        return pages.bring(caller, register, place(caller), file, response, model);
    }

    @GetMapping("/import/{id}")
    String report(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) RowState only,
            @RequestParam(required = false) Integer page,
            Model model) {
        return pages.report(caller, register, place(caller), id, only, page, model);
    }

    @PostMapping("/import/{id}")
    String apply(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String shown,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return pages.apply(caller, register, place(caller), id, shown, response, flash, model);
    }

    @GetMapping("/import/template.{extension}")
    void template(Caller caller, @PathVariable String extension, HttpServletResponse response) throws IOException {
        pages.template(caller, register, extension, response);
    }

    @GetMapping("/export.{extension}")
    void export(
            Caller caller,
            @PathVariable String extension,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) CounterpartyStatus status,
            @RequestParam(defaultValue = "false") boolean affiliated,
            HttpServletResponse response)
            throws IOException {
        TableFormat format = TableFormat.of(extension);
        Stream<List<String>> rows = register.exported(caller, new CounterpartyFilter(q, status, affiliated));
        TableAnswer.send(response, format, "counterparties", register.headings(caller.locale()), rows);
    }

    private ImportPlace place(Caller caller) {
        return new ImportPlace(
                texts.get("counterparties.import", caller.locale()),
                texts.get("counterparties.import.lead", caller.locale()),
                "/counterparties/import",
                "/counterparties",
                texts.get("counterparties.title", caller.locale()));
    }
}
