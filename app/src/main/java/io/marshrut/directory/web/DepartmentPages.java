package io.marshrut.directory.web;

import io.marshrut.directory.Department;
import io.marshrut.directory.DepartmentDraft;
import io.marshrut.directory.DepartmentRegister;
import io.marshrut.directory.Directory;
import io.marshrut.directory.PersonWords;
import io.marshrut.journal.Timeline;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.web.PageController;
import io.marshrut.shared.web.Saving;
import jakarta.servlet.http.HttpServletResponse;
import java.util.TreeSet;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The departments of the company for administrators: their tree and the form. */
@PageController
@RequestMapping("/admin/departments")
class DepartmentPages {

    private static final String LIST = "/admin/departments";
    private static final int SIZE = 100;

    private final DepartmentRegister departments;
    private final Directory directory;
    private final PersonWords words;
    private final Timeline timeline;
    private final Saving saving;

    DepartmentPages(
            DepartmentRegister departments, Directory directory, PersonWords words, Timeline timeline, Saving saving) {
        this.departments = departments;
        this.directory = directory;
        this.words = words;
        this.timeline = timeline;
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
        model.addAttribute("found", departments.search(caller, q, Paged.Request.of(page, SIZE)));
        return "list".equals(target) ? "directory/departments :: list" : "directory/departments";
    }

    @GetMapping("/new")
    String empty(Caller caller, Model model) {
        return form(caller, DepartmentDraft.empty(), null, model);
    }

    @PostMapping("/new")
    String add(
            Caller caller,
            @ModelAttribute DepartmentDraft form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    departments.add(caller, form);
                    return LIST;
                },
                () -> form(caller, form, null, model));
    }

    @GetMapping("/{code}")
    String edit(Caller caller, @PathVariable String code, Model model) {
        Department department = departments.get(caller, code);
        return form(caller, DepartmentDraft.of(department), department, model);
    }

    @PostMapping("/{code}")
    String change(
            Caller caller,
            @PathVariable String code,
            @ModelAttribute DepartmentDraft form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Department before = departments.get(caller, code);
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    departments.change(caller, code, form);
                    return LIST;
                },
                () -> form(caller, form, before, model));
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
                    departments.remove(caller, code);
                    return LIST;
                },
                () -> edit(caller, code, model));
    }

    private String form(Caller caller, DepartmentDraft form, Department before, Model model) {
        model.addAttribute("roles", new TreeSet<>(departments.roles(caller)));
        model.addAttribute("form", form);
        model.addAttribute("before", before);
        model.addAttribute("sites", directory.sites());
        model.addAttribute(
                "departments",
                directory.departments().stream()
                        .filter(one -> before == null || !one.code().equals(before.code()))
                        .toList());
        if (before != null) {
            model.addAttribute(
                    "timeline", timeline.of(departments.timeline(caller, before.code()), words, caller.locale()));
        }
        Saving.withoutErrors(model);
        return "directory/department-form";
    }
}
