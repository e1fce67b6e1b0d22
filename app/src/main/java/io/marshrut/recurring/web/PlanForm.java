package io.marshrut.recurring.web;

import io.marshrut.assets.AssetTypes;
import io.marshrut.directory.Directory;
import io.marshrut.recurring.PlanDraft;
import io.marshrut.recurring.PlanForms;
import io.marshrut.recurring.PlanPreview;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.FormField;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a plan shows. */
@Component
class PlanForm {

    /** Empty lines for further equipment. */
    private static final int FURTHER = 2;

    private final PlanPreview preview;
    private final Directory directory;
    private final AssetTypes types;
    private final Texts texts;

    PlanForm(PlanPreview preview, Directory directory, AssetTypes types, Texts texts) {
        this.preview = preview;
        this.directory = directory;
        this.types = types;
        this.texts = texts;
    }

    /** @param path where the form is sent to */
    void fill(Caller caller, CatalogEntry entry, PlanDraft draft, String path, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("draft", draft);
        model.addAttribute("path", path);
        model.addAttribute("once", PlanForms.once(entry));
        model.addAttribute("dateFields", PlanForms.dateFields(entry));
        model.addAttribute("ofEquipment", PlanForms.assetField(entry).isPresent());
        model.addAttribute(
                "needsEquipment",
                PlanForms.assetField(entry).filter(FormField::required).isPresent());
        List<String> numbers = new ArrayList<>(draft.assets());
        for (int i = 0; i < FURTHER; i++) {
            numbers.add("");
        }
        model.addAttribute("numbers", numbers);
        model.addAttribute("sites", directory.sites());
        model.addAttribute("types", types.all());
        model.addAttribute("weekdays", DayOfWeek.values());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        preview(caller, draft, model);
    }

    void refused(Caller caller, Problem problem, Model model) {
        model.addAttribute("problem", texts.of(problem, caller.locale()));
        model.addAttribute("errors", FieldWords.of(problem, texts, caller.locale()));
    }

    private void preview(Caller caller, PlanDraft draft, Model model) {
        try {
            model.addAttribute("days", preview.of(caller, draft));
            model.addAttribute("ruleErrors", List.of());
        } catch (Problem problem) {
            model.addAttribute("days", List.of());
            model.addAttribute(
                    "ruleErrors",
                    List.copyOf(FieldWords.of(problem, texts, caller.locale()).values()));
        }
    }
}
