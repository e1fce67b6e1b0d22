package io.marshrut.assets.web;

import io.marshrut.access.SiteReach;
import io.marshrut.assets.Asset;
import io.marshrut.assets.AssetFilter;
import io.marshrut.assets.AssetState;
import io.marshrut.assets.AssetTypes;
import io.marshrut.assets.AssetWords;
import io.marshrut.assets.Assets;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Site;
import io.marshrut.journal.Timeline;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of equipment: list, card, form. */
@PageController
@RequestMapping("/equipment")
class AssetPages {

    private static final int SIZE = 25;

    private final Assets assets;
    private final AssetTypes types;
    private final AssetWords words;
    private final AskedAssets asked;
    private final Directory directory;
    private final Timeline timeline;
    private final Texts texts;

    AssetPages(
            Assets assets,
            AssetTypes types,
            AssetWords words,
            AskedAssets asked,
            Directory directory,
            Timeline timeline,
            Texts texts) {
        this.assets = assets;
        this.types = types;
        this.words = words;
        this.asked = asked;
        this.directory = directory;
        this.timeline = timeline;
        this.texts = texts;
    }

    @GetMapping
    String list(
            Caller caller,
            @ModelAttribute AskedAssets.Question question,
            @RequestParam(required = false) Integer page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        AssetFilter filter = asked.filter(question, caller);
        model.addAttribute("filter", filter);
        model.addAttribute("query", question.query());
        model.addAttribute("due", question.asksWhatIsDue());
        model.addAttribute("found", assets.search(caller, filter, Paged.Request.of(page, SIZE)));
        model.addAttribute("types", types.all());
        model.addAttribute("states", AssetState.values());
        List<Site> visible = sites(assets.visible(caller));
        model.addAttribute("sites", visible.size() > 1 ? visible : null);
        model.addAttribute("mayManage", assets.mayManage(caller));
        model.addAttribute("today", asked.today(caller));
        model.addAttribute("words", words);
        return "list".equals(target) ? "assets/list :: list" : "assets/list";
    }

    @GetMapping("/{id}")
    String card(Caller caller, @PathVariable String id, Model model) {
        Asset one = assets.get(caller, id(id));
        model.addAttribute("one", one);
        model.addAttribute("today", asked.today(caller));
        model.addAttribute("words", words);
        model.addAttribute("mayManage", assets.kept(caller).covers(one.site()));
        model.addAttribute("timeline", timeline.of(assets.timeline(caller, one.id()), words, caller.locale()));
        return "assets/card";
    }

    @GetMapping("/new")
    String empty(Caller caller, Model model) {
        requireManaging(caller);
        return form(caller, AssetForm.empty(caller.site()), null, model);
    }

    @PostMapping("/new")
    String register(
            Caller caller,
            @ModelAttribute AssetForm form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return saved(caller, form, null, response, flash, model, () -> assets.register(caller, form.draft()));
    }

    @GetMapping("/{id}/edit")
    String edit(Caller caller, @PathVariable String id, Model model) {
        requireManaging(caller);
        Asset one = assets.get(caller, id(id));
        if (!assets.kept(caller).covers(one.site())) {
            throw Problem.forbidden();
        }
        return form(caller, AssetForm.of(one), one, model);
    }

    @PostMapping("/{id}/edit")
    String change(
            Caller caller,
            @PathVariable String id,
            @ModelAttribute AssetForm form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Asset one = assets.get(caller, id(id));
        return saved(caller, form, one, response, flash, model, () -> assets.change(caller, one.id(), form.draft()));
    }

    private String saved(
            Caller caller,
            AssetForm form,
            Asset before,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model,
            Supplier<Asset> saving) {
        try {
            Asset saved = saving.get();
            flash.addFlashAttribute("done", texts.get("assets.saved", caller.locale()));
            return "redirect:/equipment/" + saved.id();
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.FORBIDDEN || problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            response.setStatus(problem.kind().status());
            model.addAttribute("problem", texts.of(problem, caller.locale()));
            model.addAttribute(
                    "errors",
                    problem.errors().stream()
                            .collect(Collectors.toMap(
                                    Problem.FieldError::field,
                                    error -> texts.of(error, caller.locale()),
                                    (first, second) -> first)));
            return form(caller, form, before, model);
        }
    }

    private String form(Caller caller, AssetForm form, Asset before, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("before", before);
        model.addAttribute(
                "types",
                types.all().stream()
                        .filter(type -> type.active() || type.code().equals(form.type()))
                        .toList());
        model.addAttribute("sites", sites(assets.kept(caller)));
        model.addAttribute("states", AssetState.values());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "assets/form";
    }

    private List<Site> sites(SiteReach reach) {
        return directory.sites().stream()
                .filter(site -> reach.covers(site.code()))
                .toList();
    }

    private void requireManaging(Caller caller) {
        if (!assets.mayManage(caller)) {
            throw Problem.forbidden();
        }
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
