package io.marshrut.exchange.web;

import io.marshrut.exchange.ChannelKind;
import io.marshrut.exchange.MessageFormat;
import io.marshrut.exchange.MessageKind;
import io.marshrut.exchange.Partner;
import io.marshrut.exchange.Partners;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import io.marshrut.shared.web.Saving;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom messages go to. */
@PageController
@RequestMapping("/admin/exchange/partners")
class PartnerPages {

    private static final String LIST = "/admin/exchange/partners";

    private final Partners partners;
    private final Saving saving;

    PartnerPages(Partners partners, Saving saving) {
        this.partners = partners;
        this.saving = saving;
    }

    @GetMapping
    String list(Caller caller, Model model) {
        model.addAttribute("partners", partners.all(caller));
        return "exchange/partners";
    }

    @GetMapping("/new")
    String empty(Caller caller, Model model) {
        partners.all(caller);
        return form(PartnerForm.empty(), null, model);
    }

    @PostMapping("/new")
    String add(
            Caller caller,
            @ModelAttribute PartnerForm form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    partners.add(caller, form.draft());
                    return LIST;
                },
                () -> form(form, null, model));
    }

    @GetMapping("/{id}")
    String edit(Caller caller, @PathVariable String id, Model model) {
        Partner partner = partners.get(caller, id(id));
        return form(PartnerForm.of(partner), partner, model);
    }

    @PostMapping("/{id}")
    String change(
            Caller caller,
            @PathVariable String id,
            @ModelAttribute PartnerForm form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Partner before = partners.get(caller, id(id));
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    partners.change(caller, before.id(), form.draft(), form.version() == null ? -1 : form.version());
                    return LIST;
                },
                () -> form(form, before, model));
    }

    private static String form(PartnerForm form, Partner before, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("before", before);
        model.addAttribute("channels", ChannelKind.values());
        model.addAttribute("formats", MessageFormat.values());
        model.addAttribute("kinds", MessageKind.values());
        Saving.withoutErrors(model);
        return "exchange/partner";
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
