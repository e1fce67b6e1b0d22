package io.marshrut.directory.web;

import io.marshrut.directory.Position;
import io.marshrut.directory.PositionDraft;
import io.marshrut.directory.PositionRegister;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.web.PageController;
import io.marshrut.shared.web.RegisterPages;
import io.marshrut.shared.web.Saving;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The positions of the company for administrators: list and form. */
@PageController
@RequestMapping("/admin/positions")
class PositionPages extends RegisterPages<Position, PositionDraft> {

    private static final String LIST = "/admin/positions";
    private static final int SIZE = 50;

    private final PositionRegister positions;

    PositionPages(PositionRegister positions, Saving saving) {
        super(LIST, saving);
        this.positions = positions;
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

    @Override
    protected PositionDraft empty() {
        return PositionDraft.empty();
    }

    @Override
    protected Position get(Caller caller, String code) {
        return positions.get(caller, code);
    }

    @Override
    protected PositionDraft draft(Caller caller, Position one) {
        return PositionDraft.of(one);
    }

    @Override
    protected void add(Caller caller, PositionDraft form) {
        positions.add(caller, form.nameRu(), form.nameEn());
    }

    @Override
    protected void change(Caller caller, String code, PositionDraft form) {
        positions.change(caller, code, form.nameRu(), form.nameEn());
    }

    @Override
    protected void remove(Caller caller, String code) {
        positions.remove(caller, code);
    }

    @Override
    protected String form(Caller caller, Position before, Model model) {
        positions.requireKeeper(caller);
        return "directory/position-form";
    }
}
