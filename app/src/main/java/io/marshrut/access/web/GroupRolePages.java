package io.marshrut.access.web;

import io.marshrut.access.GroupRoles;
import io.marshrut.access.Permissions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import java.util.TreeSet;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which roles the groups of an outer directory bring. */
@PageController
@RequestMapping("/admin/groups")
class GroupRolePages {

    private static final String LIST = "redirect:/admin/groups";

    private final GroupRoles groups;
    private final Permissions permissions;
    private final Texts texts;

    GroupRolePages(GroupRoles groups, Permissions permissions, Texts texts) {
        this.groups = groups;
        this.permissions = permissions;
        this.texts = texts;
    }

    @GetMapping
    String list(Caller caller, Model model) {
        model.addAttribute("mappings", groups.all(caller));
        model.addAttribute("roles", new TreeSet<>(permissions.roles()));
        return "access/groups";
    }

    @PostMapping
    String add(
            Caller caller,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String role,
            RedirectAttributes flash) {
        try {
            groups.add(caller, new GroupRoles.Mapping(group.strip(), role));
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            flash.addFlashAttribute(
                    "problem",
                    String.join(
                            " ", FieldWords.of(problem, texts, caller.locale()).values()));
        }
        return LIST;
    }

    @PostMapping("/removal")
    String remove(
            Caller caller,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String role) {
        groups.remove(caller, new GroupRoles.Mapping(group, role));
        return LIST;
    }
}
