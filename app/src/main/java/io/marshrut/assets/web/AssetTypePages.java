package io.marshrut.assets.web;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.assets.AssetTypes;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of types of equipment, for administrators. */
@PageController
@RequestMapping("/admin/asset-types")
class AssetTypePages {

    private final AssetTypes types;
    private final Permissions permissions;
    private final Texts texts;

    AssetTypePages(AssetTypes types, Permissions permissions, Texts texts) {
        this.types = types;
        this.permissions = permissions;
        this.texts = texts;
    }

    @GetMapping
    String list(Caller caller, Model model) {
        permissions.require(caller, Permission.ADMINISTER);
        model.addAttribute("types", types.all());
        return "assets/types";
    }

    @PostMapping
    String add(
            Caller caller,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String nameRu,
            @RequestParam(defaultValue = "") String nameEn,
            HttpServletResponse response,
            Model model) {
        return done(caller, response, model, () -> types.add(caller, code, new LocalText(nameRu, nameEn)));
    }

    @PostMapping("/{code}")
    String change(
            Caller caller,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String nameRu,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "false") boolean active,
            HttpServletResponse response,
            Model model) {
        return done(caller, response, model, () -> types.change(caller, code, new LocalText(nameRu, nameEn), active));
    }

    private String done(Caller caller, HttpServletResponse response, Model model, Runnable action) {
        try {
            action.run();
            return "redirect:/admin/asset-types";
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.FORBIDDEN || problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            response.setStatus(problem.kind().status());
            StringBuilder words = new StringBuilder(texts.of(problem, caller.locale()));
            problem.errors().forEach(error -> words.append(' ').append(texts.of(error, caller.locale())));
            model.addAttribute("problem", words.toString());
            return list(caller, model);
        }
    }
}
