package io.marshrut.access.web;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.access.Reach;
import io.marshrut.access.Role;
import io.marshrut.access.RoleChange;
import io.marshrut.access.RoleChanges;
import io.marshrut.directory.Directory;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Grant;
import io.marshrut.shared.Ids;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Roles: what they permit, who holds them, and changes that wait for a second administrator. */
@PageController
@RequestMapping("/admin/roles")
class RolePages {

    private static final String LIST = "redirect:/admin/roles";
    private static final int LATEST = 10;

    private final RoleChanges changes;
    private final Permissions permissions;
    private final Directory directory;
    private final Texts texts;

    RolePages(RoleChanges changes, Permissions permissions, Directory directory, Texts texts) {
        this.changes = changes;
        this.permissions = permissions;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping
    String list(Caller caller, Model model) {
        model.addAttribute("pending", changes.pending(caller));
        model.addAttribute(
                "decided", changes.decided(caller, new Paged.Request(0, LATEST)).items());
        model.addAttribute("all", grantable());
        model.addAttribute("holders", directory.holdersByRole());
        model.addAttribute("sites", directory.sites());
        model.addAttribute("departments", directory.departments());
        return "access/roles";
    }

    @GetMapping("/{code}")
    String role(Caller caller, @PathVariable String code, Model model) {
        permissions.require(caller, Permission.ADMINISTER);
        Role role = permissions.allRoles().get(code);
        if (role == null) {
            throw Problem.notFound();
        }
        model.addAttribute("role", role);
        model.addAttribute("holders", directory.holdersOf(code));
        model.addAttribute("permissions", Permission.values());
        model.addAttribute("reaches", Reach.values());
        return "access/role";
    }

    @PostMapping
    String define(Caller caller, @RequestParam Map<String, String> form, RedirectAttributes flash) {
        Map<Permission, Reach> permitted = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            String reach = form.getOrDefault(permission.name(), "");
            if (!reach.isEmpty()) {
                permitted.put(permission, reach(permission, reach));
            }
        }
        String code = form.getOrDefault("code", "").strip();
        Role known = permissions.allRoles().get(code);
        Role role = new Role(
                code,
                new LocalText(
                        form.getOrDefault("nameRu", "").strip(),
                        form.getOrDefault("nameEn", "").strip()),
                permitted,
                known != null && known.builtIn());
        return said(caller, flash, () -> changes.define(caller, role, form.get("reason")));
    }

    @PostMapping("/grants")
    String give(
            Caller caller,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String bound,
            @RequestParam(required = false) String reason,
            RedirectAttributes flash) {
        return said(
                caller, flash, () -> changes.give(caller, login.strip(), Grant.parse(role.strip() + bound), reason));
    }

    @PostMapping("/grants/removal")
    String take(
            Caller caller,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String grant,
            @RequestParam(required = false) String reason,
            RedirectAttributes flash) {
        return said(caller, flash, () -> changes.take(caller, login, Grant.parse(grant), reason));
    }

    @PostMapping("/changes/{id}/confirmation")
    String confirm(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        return said(caller, flash, () -> changes.confirm(caller, Ids.parse(id).orElseThrow(Problem::notFound)));
    }

    @PostMapping("/changes/{id}/refusal")
    String refuse(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        changes.refuse(caller, Ids.parse(id).orElseThrow(Problem::notFound));
        flash.addFlashAttribute("done", texts.get("access.roles.applied", caller.locale()));
        return LIST;
    }

    private Collection<Role> grantable() {
        Map<String, Role> all = new TreeMap<>(permissions.allRoles());
        all.keySet().retainAll(permissions.roles());
        return all.values();
    }

    private static Reach reach(Permission permission, String name) {
        try {
            return Reach.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(List.of(Problem.FieldError.of(permission.name(), "option")));
        }
    }

    private String said(Caller caller, RedirectAttributes flash, Supplier<RoleChange> change) {
        try {
            boolean done = change.get().state() == RoleChange.State.DONE;
            flash.addFlashAttribute(
                    "done", texts.get(done ? "access.roles.applied" : "access.roles.asked.done", caller.locale()));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.FORBIDDEN || problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            flash.addFlashAttribute(
                    "problem",
                    problem.errors().isEmpty()
                            ? texts.of(problem, caller.locale())
                            : String.join(
                                    " ",
                                    FieldWords.of(problem, texts, caller.locale())
                                            .values()));
        }
        return LIST;
    }
}
