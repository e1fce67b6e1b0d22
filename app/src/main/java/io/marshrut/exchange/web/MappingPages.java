package io.marshrut.exchange.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.exchange.MappingPreview;
import io.marshrut.exchange.Partner;
import io.marshrut.exchange.Partners;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import io.marshrut.shared.web.Saving;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A partner's mapping, with what it makes of a real document beside it. */
@PageController
@RequestMapping("/admin/exchange/partners/{id}/mapping")
class MappingPages {

    private final Partners partners;
    private final MappingPreview preview;
    private final Saving saving;
    private final ObjectMapper json;

    MappingPages(Partners partners, MappingPreview preview, Saving saving, ObjectMapper json) {
        this.partners = partners;
        this.preview = preview;
        this.saving = saving;
        this.json = json;
    }

    @GetMapping
    String edit(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String document,
            HttpServletResponse response,
            Model model) {
        Partner partner = partners.get(caller, id(id));
        return form(caller, partner, partner.mapping(), partner.version(), document, response, model);
    }

    /** @param look to see what it makes of the document and keep nothing */
    @PostMapping
    String save(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String mapping,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) String document,
            @RequestParam(defaultValue = "false") boolean look,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Partner partner = partners.get(caller, id(id));
        if (look) {
            return form(caller, partner, mapping, version, document, response, model);
        }
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    partners.map(caller, partner.id(), mapping, version);
                    return "/admin/exchange/partners/" + partner.id() + "/mapping";
                },
                () -> form(caller, partner, mapping, version, document, response, model));
    }

    private String form(
            Caller caller,
            Partner partner,
            String mapping,
            int version,
            String document,
            HttpServletResponse response,
            Model model) {
        List<PrimaryDocument> examples = preview.examples(caller);
        UUID chosen = Ids.parse(document == null ? "" : document)
                .or(() -> examples.stream().map(PrimaryDocument::id).findFirst())
                .orElse(null);
        model.addAttribute("partner", partner);
        model.addAttribute("mapping", mapping == null ? "" : mapping);
        model.addAttribute("version", version);
        model.addAttribute("examples", examples);
        model.addAttribute("chosen", chosen);
        if (chosen != null) {
            model.addAttribute("plain", pretty(preview.plain(caller, chosen)));
            try {
                model.addAttribute("mapped", pretty(preview.mapped(caller, partner.id(), mapping, chosen)));
            } catch (Problem problem) {
                if (!model.containsAttribute("problem")) {
                    saving.tell(problem, caller, response, model);
                }
            }
        }
        Saving.withoutErrors(model);
        return "exchange/mapping";
    }

    /** JSON over several lines; anything else as it is. */
    private String pretty(String text) {
        try {
            JsonNode node = json.readTree(text);
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
