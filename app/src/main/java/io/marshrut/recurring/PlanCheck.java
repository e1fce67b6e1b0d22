package io.marshrut.recurring;

import io.marshrut.access.Callers;
import io.marshrut.assets.Asset;
import io.marshrut.assets.AssetState;
import io.marshrut.assets.AssetTypes;
import io.marshrut.assets.Assets;
import io.marshrut.directory.Directory;
import io.marshrut.recurring.Targets.Kind;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.Catalogue;
import io.marshrut.requests.FilledForms;
import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestDraft;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a plan of what somebody said, or tells all that is wrong with it. */
@Component
class PlanCheck {

    private static final int LONGEST_TITLE = 150;

    /** Requests that one day may bring. */
    private static final int MOST_LINES = 1_000;

    /** What is right of a draft. */
    record Checked(
            String title,
            String owner,
            Map<String, Object> fields,
            String dateField,
            Targets targets,
            Repetition repetition,
            WhenOpen whenOpen) {}

    private final Catalogue catalogue;
    private final FilledForms forms;
    private final Callers callers;
    private final Directory directory;
    private final Assets assets;
    private final AssetTypes types;
    private final PlanDates dates;

    PlanCheck(
            Catalogue catalogue,
            FilledForms forms,
            Callers callers,
            Directory directory,
            Assets assets,
            AssetTypes types,
            PlanDates dates) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.callers = callers;
        this.directory = directory;
        this.assets = assets;
        this.types = types;
        this.dates = dates;
    }

    /**
     * @param login whose plan it is to be
     * @throws Problem 422 naming everything that is wrong
     */
    Checked checked(PlanDraft draft, String login) {
        Caller owner = callers.of(login)
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("owner", "unknown_employee"))))
                .alone();
        CatalogEntry entry = catalogue
                .entry(owner, draft.kind())
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("kind", "unknown_kind"))));
        Said said = new Said();
        if (PlanForms.needsFile(entry)) {
            said.wrong("kind", "plan_needs_file");
        }
        String title = Said.isBlank(draft.title())
                ? entry.title().in(owner.locale())
                : draft.title().strip();
        if (title.length() > LONGEST_TITLE) {
            said.wrong("title", "length", 1, LONGEST_TITLE);
        }
        Targets targets = targets(owner, entry, draft, said);
        Repetition repetition = RuleCheck.of(draft, dates.today(owner.site()), said);
        WhenOpen whenOpen = said.word("whenOpen", draft.whenOpen(), WhenOpen.class, WhenOpen.SKIP);
        String dateField = dateField(entry, draft, said);
        Map<String, Object> fields =
                said.isRight() ? fields(owner, entry, draft, targets, repetition, dateField, said) : Map.of();
        said.require();
        return new Checked(title, login, fields, dateField, targets, repetition, whenOpen);
    }

    private Targets targets(Caller owner, CatalogEntry entry, PlanDraft draft, Said said) {
        Optional<FormField> equipment = PlanForms.assetField(entry);
        Kind kind = said.word("target", draft.target(), Kind.class, equipment.isPresent() ? Kind.ASSETS : Kind.SITES);
        if (kind != Kind.SITES && equipment.isEmpty()) {
            said.wrong("target", "plan_no_equipment");
        }
        if (kind == Kind.SITES && equipment.filter(FormField::required).isPresent()) {
            said.wrong("target", "plan_needs_equipment");
        }
        return switch (kind) {
            case SITES -> new Targets(kind, sites(draft, owner.site(), said), List.of(), null);
            case ASSETS -> new Targets(kind, List.of(), assets(owner, draft, said), null);
            case ASSET_TYPE -> ofType(owner, draft, said);
        };
    }

    /** @param usual where none is said; null for none */
    private List<String> sites(PlanDraft draft, String usual, Said said) {
        Set<String> codes = new LinkedHashSet<>();
        draft.sites().stream()
                .filter(code -> !Said.isBlank(code))
                .map(String::strip)
                .forEach(codes::add);
        if (codes.isEmpty() && usual != null) {
            codes.add(usual);
        }
        if (codes.stream().anyMatch(code -> directory.findSite(code).isEmpty())) {
            said.wrong("sites", "unknown_site");
        }
        return List.copyOf(codes);
    }

    private List<UUID> assets(Caller owner, PlanDraft draft, Said said) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (String number : draft.assets()) {
            if (Said.isBlank(number)) {
                continue;
            }
            Optional<Asset> found =
                    assets.meant(number).filter(asset -> assets.visible(owner).covers(asset.site()));
            if (found.isEmpty()) {
                said.wrong("assets", "plan_unknown_asset", number.strip());
            } else if (found.get().state() == AssetState.WRITTEN_OFF) {
                said.wrong("assets", "plan_written_off", found.get().number());
            } else {
                ids.add(found.get().id());
            }
        }
        if (ids.isEmpty() && said.isRight()) {
            said.wrong("assets", "required");
        }
        if (ids.size() > MOST_LINES) {
            said.wrong("assets", "plan_too_much", ids.size(), MOST_LINES);
        }
        return List.copyOf(ids);
    }

    private Targets ofType(Caller owner, PlanDraft draft, Said said) {
        List<String> sites = sites(draft, null, said);
        String type = Said.isBlank(draft.assetType()) ? null : draft.assetType().strip();
        if (type == null) {
            said.wrong("assetType", "required");
        } else if (types.all().stream().noneMatch(one -> one.code().equals(type))) {
            said.wrong("assetType", "option");
        } else if (sites.isEmpty()
                ? !assets.visible(owner).everywhere()
                : !sites.stream().allMatch(assets.visible(owner)::covers)) {
            said.wrong("sites", sites.isEmpty() ? "plan_name_sites" : "plan_site_out_of_sight");
        } else {
            int found = assets.ofType(type, sites).size();
            if (found > MOST_LINES) {
                said.wrong("assetType", "plan_too_much", found, MOST_LINES);
            }
        }
        return new Targets(Kind.ASSET_TYPE, sites, List.of(), type);
    }

    private static String dateField(CatalogEntry entry, PlanDraft draft, Said said) {
        if (Said.isBlank(draft.dateField())) {
            return null;
        }
        if (PlanForms.dateFields(entry).stream().noneMatch(field -> field.key().equals(draft.dateField()))) {
            said.wrong("dateField", "option");
        }
        return draft.dateField();
    }

    /** As the first request would have them; what each line fills in by itself is not kept. */
    private Map<String, Object> fields(
            Caller owner,
            CatalogEntry entry,
            PlanDraft draft,
            Targets targets,
            Repetition repetition,
            String dateField,
            Said said) {
        String own = PlanForms.assetField(entry).map(FormField::key).orElse(null);
        Map<String, Object> once = new LinkedHashMap<>(draft.fields());
        once.remove(own);
        entry.form().filing().fields().stream()
                .filter(field -> field.type() == FormField.Type.FILE && once.containsKey(field.key()))
                .forEach(field -> said.wrong("fields." + field.key(), "unknown"));
        Asset sample = sample(targets);
        String site = sample != null
                ? sample.site()
                : targets.sites().stream().findFirst().orElse(owner.site());
        LocalDate day = repetition
                .next(Progress.from(dates.today(site)), dates.working(site))
                .map(Occurrence::day)
                .orElse(null);
        if (day == null) {
            said.wrong("endsOn", "plan_never");
            return Map.of();
        }
        boolean isEmptyType = targets.isOfEquipment() && sample == null;
        try {
            Map<String, Object> filled =
                    PlanForms.filled(entry, once, dateField, sample == null ? null : sample.id(), day);
            Map<String, Object> checked =
                    new LinkedHashMap<>(forms.checked(owner, new RequestDraft(entry.kind(), site, filled, null)));
            checked.remove(own);
            checked.remove(dateField);
            return checked;
        } catch (Problem problem) {
            List<FieldError> errors = problem.errors().stream()
                    // of a type that nothing is of yet there is nothing to try the form with
                    .filter(error -> !isEmptyType || !Objects.equals(error.field(), "fields." + own))
                    .toList();
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            said.wrong(errors);
            once.remove(dateField);
            return once;
        }
    }

    private Asset sample(Targets targets) {
        List<Asset> found = switch (targets.kind()) {
            case SITES -> List.<Asset>of();
            case ASSETS ->
                targets.assets().isEmpty()
                        ? List.<Asset>of()
                        : assets.known(targets.assets().subList(0, 1));
            case ASSET_TYPE -> assets.ofType(targets.assetType(), targets.sites());
        };
        return found.isEmpty() ? null : found.get(0);
    }
}
