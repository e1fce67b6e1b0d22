package io.marshrut.directory.web;

import io.marshrut.directory.PeopleImport;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import io.marshrut.tables.RowState;
import io.marshrut.tables.web.ImportPages;
import io.marshrut.tables.web.ImportPlace;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Import of people with a look before; where it stands says whether a list names everybody. */
abstract class PeopleTables {

    private final PeopleImport register;
    private final ImportPages pages;
    private final Texts texts;
    private final String path;
    private final String name;

    /** @param name of the messages for title and lead */
    PeopleTables(PeopleImport register, ImportPages pages, Texts texts, String path, String name) {
        this.register = register;
        this.pages = pages;
        this.texts = texts;
        this.path = path;
        this.name = name;
    }

    @GetMapping
    String form(Caller caller, Model model) {
        return pages.form(caller, register, place(caller), model);
    }

    @PostMapping
    String bring(
            Caller caller,
            @RequestParam(required = false) MultipartFile file,
            HttpServletResponse response,
            Model model) {
        return pages.bring(caller, register, place(caller), file, response, model);
    }

    @GetMapping("/{id}")
    String report(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) RowState only,
            @RequestParam(required = false) Integer page,
            Model model) {
        return pages.report(caller, register, place(caller), id, only, page, model);
    }

    @PostMapping("/{id}")
    String apply(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String shown,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return pages.apply(caller, register, place(caller), id, shown, response, flash, model);
    }

    @GetMapping("/template.{extension}")
    void template(Caller caller, @PathVariable String extension, HttpServletResponse response) throws IOException {
        pages.template(caller, register, extension, response);
    }

    private ImportPlace place(Caller caller) {
        return new ImportPlace(
                texts.get(name, caller.locale()),
                texts.get(name + ".lead", caller.locale()),
                path,
                "/admin/people",
                texts.get("directory.people", caller.locale()));
    }
}
