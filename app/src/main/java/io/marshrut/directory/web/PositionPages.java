package io.marshrut.directory.web;

import io.marshrut.directory.Position;
import io.marshrut.directory.PositionRegister;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.web.PageController;
import io.marshrut.shared.web.Saving;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The positions of the company for administrators: list and form. */
@PageController
@RequestMapping("/admin/positions")
class PositionPages {

    private static final String LIST = "/admin/positions";
    private static final int SIZE = 50;

    private final PositionRegister positions;
    private final Saving saving;

    PositionPages(PositionRegister positions, Saving saving) {
        this.positions = positions;
        this.saving = saving;
    }

    @GetMapping
    String list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Integer page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        model.addAttribute("words", q);
        model.addAttribute("found", positions.search(caller, q, Paged.Request.of(page, SIZE)));
        return "list".equals(target) ? "directory/positions :: list" : "directory/positions";
    }

    @GetMapping("/new")
    String empty(Caller caller, Model model) {
        positions.requireKeeper(caller);
        return form("", "", null, model);
    }

    @PostMapping("/new")
    String add(
            Caller caller,
            @RequestParam(defaultValue = "") String nameRu,
            @RequestParam(defaultValue = "") String nameEn,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    positions.add(caller, nameRu, nameEn);
                    return LIST;
                },
                () -> form(nameRu, nameEn, null, model));
    }

    @GetMapping("/{code}")
    String edit(Caller caller, @PathVariable String code, Model model) {
        Position position = positions.get(caller, code);
        return form(position.name().ru(), position.name().en(), position, model);
    }

    @PostMapping("/{code}")
    String change(
            Caller caller,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String nameRu,
            @RequestParam(defaultValue = "") String nameEn,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Position before = positions.get(caller, code);
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    positions.change(caller, code, nameRu, nameEn);
                    return LIST;
                },
                () -> form(nameRu, nameEn, before, model));
    }

    @PostMapping("/{code}/removal")
    String remove(
            Caller caller,
            @PathVariable String code,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    positions.remove(caller, code);
                    return LIST;
                },
                () -> edit(caller, code, model));
    }

    private static String form(String nameRu, String nameEn, Position before, Model model) {
        model.addAttribute("nameRu", nameRu);
        model.addAttribute("nameEn", nameEn);
        model.addAttribute("before", before);
        Saving.withoutErrors(model);
        return "directory/position-form";
    }
}
