package io.marshrut.shared.web;

import io.marshrut.shared.Caller;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Pages of a small register with codes: a form to add, to change and to remove. The list, and what the form needs, are
 * the affair of each.
 *
 * @param <T> what is kept
 * @param <D> what its form says
 */
public abstract class RegisterPages<T, D> {

    private final String path;
    private final Saving saving;

    /** @param path of the list */
    protected RegisterPages(String path, Saving saving) {
        this.path = path;
        this.saving = saving;
    }

    @GetMapping("/new")
    String empty(Caller caller, Model model) {
        return shown(caller, empty(), null, model);
    }

    @PostMapping("/new")
    String add(
            Caller caller,
            @ModelAttribute D form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    add(caller, form);
                    return path;
                },
                () -> shown(caller, form, null, model));
    }

    @GetMapping("/{code}")
    String edit(Caller caller, @PathVariable String code, Model model) {
        T one = get(caller, code);
        return shown(caller, draft(caller, one), one, model);
    }

    @PostMapping("/{code}")
    String change(
            Caller caller,
            @PathVariable String code,
            @ModelAttribute D form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        T before = get(caller, code);
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    change(caller, code, form);
                    return path;
                },
                () -> shown(caller, form, before, model));
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
                    remove(caller, code);
                    return path;
                },
                () -> edit(caller, code, model));
    }

    private String shown(Caller caller, D form, T before, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("before", before);
        Saving.withoutErrors(model);
        return form(caller, before, model);
    }

    /** What the form for another one shows at first. */
    protected abstract D empty();

    /** @throws io.marshrut.shared.Problem 404 where there is none of this code */
    protected abstract T get(Caller caller, String code);

    protected abstract D draft(Caller caller, T one);

    protected abstract void add(Caller caller, D form);

    protected abstract void change(Caller caller, String code, D form);

    protected abstract void remove(Caller caller, String code);

    /**
     * Adds what the form chooses from.
     *
     * @param before null for another one
     * @return the form's template
     * @throws io.marshrut.shared.Problem 403 for those who may not keep the register
     */
    protected abstract String form(Caller caller, T before, Model model);
}
