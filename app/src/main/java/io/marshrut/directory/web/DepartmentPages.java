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
import io.marshrut.shared.web.RegisterPages;
import io.marshrut.shared.web.Saving;
import java.util.TreeSet;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The departments of the company for administrators: their tree and the form. */
@PageController
@RequestMapping("/admin/departments")
class DepartmentPages extends RegisterPages<Department, DepartmentDraft> {

    private static final String LIST = "/admin/departments";
    private static final int SIZE = 100;

    private final DepartmentRegister departments;
    private final Directory directory;
    private final PersonWords words;
    private final Timeline timeline;

    DepartmentPages(
            DepartmentRegister departments, Directory directory, PersonWords words, Timeline timeline, Saving saving) {
        super(LIST, saving);
        this.departments = departments;
        this.directory = directory;
        this.words = words;
        this.timeline = timeline;
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

    @Override
    protected DepartmentDraft empty() {
        return DepartmentDraft.empty();
    }

    @Override
    protected Department get(Caller caller, String code) {
        return departments.get(caller, code);
    }

    @Override
    protected DepartmentDraft draft(Caller caller, Department one) {
        return DepartmentDraft.of(one);
    }

    @Override
    protected void add(Caller caller, DepartmentDraft form) {
        departments.add(caller, form);
    }

    @Override
    protected void change(Caller caller, String code, DepartmentDraft form) {
        departments.change(caller, code, form);
    }

    @Override
    protected void remove(Caller caller, String code) {
        departments.remove(caller, code);
    }

    @Override
    protected String form(Caller caller, Department before, Model model) {
        model.addAttribute("roles", new TreeSet<>(departments.roles(caller)));
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
        return "directory/department-form";
    }
}
