package io.marshrut.documentpackages.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.contracts.ContractFilter;
import io.marshrut.contracts.ContractLine;
import io.marshrut.contracts.ContractOrder;
import io.marshrut.contracts.ContractStatus;
import io.marshrut.contracts.Contracts;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyLookup;
import io.marshrut.directory.Directory;
import io.marshrut.documentpackages.DocumentPackage;
import io.marshrut.documentpackages.DocumentPackages;
import io.marshrut.documentpackages.PackageDraft;
import io.marshrut.documentpackages.PackageFilling;
import io.marshrut.documentpackages.PackageOperation;
import io.marshrut.documentpackages.PackageView;
import io.marshrut.documentpackages.PackageWork;
import io.marshrut.powersofattorney.PowerFilter;
import io.marshrut.powersofattorney.PowerState;
import io.marshrut.powersofattorney.PowersOfAttorney;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said of a package: the form of a new one, and of one that is there. */
@PageController
@RequestMapping("/packages")
class PackageForms {

    /** As a browser sends it; {@code document} is put into a new package at once. */
    record Typed(
            String operation,
            String title,
            String site,
            String counterparty,
            String contract,
            String power,
            String document) {

        private PackageDraft draft() {
            return new PackageDraft(
                    Arrays.stream(PackageOperation.values())
                            .filter(one -> one.name().equals(operation))
                            .findFirst()
                            .orElse(null),
                    title,
                    counterparty,
                    id("contract", contract),
                    id("powerOfAttorney", power));
        }

        /** Of the counterparty, where codes were typed: its contracts are offered then. */
        private String inn() {
            String inn = counterparty == null
                    ? ""
                    : counterparty.replaceAll("/.*", "").strip();
            return inn.matches("\\d{10}|\\d{12}") ? inn : null;
        }

        private List<UUID> documents() {
            UUID id = id("document", document);
            return id == null ? List.of() : List.of(id);
        }

        private static UUID id(String field, String said) {
            return said == null || said.isBlank()
                    ? null
                    : Ids.parse(said)
                            .orElseThrow(
                                    () -> Problem.invalid(List.of(Problem.FieldError.of(field, "unknown_object"))));
        }
    }

    private final DocumentPackages packages;
    private final PackageWork work;
    private final PackageFilling filling;
    private final Contracts contracts;
    private final PowersOfAttorney powers;
    private final CounterpartyLookup counterparties;
    private final Directory directory;
    private final Texts texts;

    PackageForms(
            DocumentPackages packages,
            PackageWork work,
            PackageFilling filling,
            Contracts contracts,
            PowersOfAttorney powers,
            CounterpartyLookup counterparties,
            Directory directory,
            Texts texts) {
        this.packages = packages;
        this.work = work;
        this.filling = filling;
        this.contracts = contracts;
        this.powers = powers;
        this.counterparties = counterparties;
        this.directory = directory;
        this.texts = texts;
    }

    /** @param document that the package begins with */
    @GetMapping("/new")
    String form(Caller caller, @RequestParam(required = false) String document, Model model) {
        if (!work.mayCreate(caller)) {
            throw Problem.forbidden();
        }
        return form(caller, null, new Typed("GOODS", "", caller.site(), "", "", "", document), model);
    }

    @PostMapping("/new")
    String create(
            Caller caller,
            @ModelAttribute Typed typed,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (!work.mayCreate(caller)) {
            throw Problem.forbidden();
        }
        try {
            DocumentPackage made = work.create(caller, typed.site(), typed.draft(), typed.documents());
            flash.addFlashAttribute("done", texts.get("documentpackages.done.created", caller.locale(), made.number()));
            return "redirect:/packages/" + made.id();
        } catch (Problem problem) {
            tell(caller, problem, response, model);
            return form(caller, null, typed, model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(Caller caller, @PathVariable String id, Model model) {
        PackageView view = changeable(caller, PackagePages.known(id));
        DocumentPackage held = view.held();
        return form(
                caller,
                held,
                new Typed(
                        held.operation().name(),
                        held.title(),
                        held.site(),
                        codes(view.counterparty()),
                        text(held.contractId()),
                        text(held.powerId()),
                        null),
                model);
    }

    @PostMapping("/{id}/edit")
    String change(
            Caller caller,
            @PathVariable String id,
            @ModelAttribute Typed typed,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        UUID known = PackagePages.known(id);
        PackageView view = packages.get(caller, known);
        try {
            work.change(caller, known, typed.draft());
            flash.addFlashAttribute("done", texts.get("documentpackages.done.changed", caller.locale()));
            return "redirect:/packages/" + known;
        } catch (Problem problem) {
            tell(caller, problem, response, model);
            return form(caller, view.held(), typed, model);
        }
    }

    private PackageView changeable(Caller caller, UUID id) {
        PackageView view = packages.get(caller, id);
        if (!filling.mayFill(caller, view.held())) {
            throw view.held().isOpen() ? Problem.forbidden() : Problem.conflict("package_closed");
        }
        return view;
    }

    private void tell(Caller caller, Problem problem, HttpServletResponse response, Model model) {
        if (problem.kind() == Problem.Kind.NOT_FOUND || problem.kind() == Problem.Kind.FORBIDDEN) {
            throw problem;
        }
        RefusedCalls.caught(problem);
        response.setStatus(problem.kind().status());
        model.addAttribute("problem", texts.of(problem, caller.locale()));
        model.addAttribute("errors", FieldWords.of(problem, texts, caller.locale()));
    }

    private String form(Caller caller, DocumentPackage before, Typed typed, Model model) {
        model.addAttribute("before", before);
        // what was said already stays, though it is over or this person may not read it
        model.addAttribute("formerContract", before == null ? null : before.contractId());
        model.addAttribute("formerPower", before == null ? null : before.powerId());
        model.addAttribute("typed", typed);
        model.addAttribute("operations", PackageOperation.values());
        model.addAttribute("sites", directory.sites());
        model.addAttribute(
                "partners",
                counterparties.search("", new Paged.Request(0, Paged.MAX_SIZE)).items());
        model.addAttribute(
                "contracts",
                contracts
                        .list(
                                caller,
                                new ContractFilter(ContractStatus.ACTIVE, null, typed.inn(), null, false, null),
                                ContractOrder.NEWEST_FIRST,
                                new Paged.Request(0, Paged.MAX_SIZE))
                        .items()
                        .stream()
                        .map(ContractLine::contract)
                        .toList());
        model.addAttribute(
                "powers",
                powers.list(
                                caller,
                                new PowerFilter(PowerState.ACTIVE, null, null, false, null),
                                new Paged.Request(0, Paged.MAX_SIZE))
                        .items());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "documentpackages/form";
    }

    /** «ИНН/КПП» where there may be branches. */
    private static String codes(Counterparty party) {
        if (party == null) {
            return "";
        }
        return party.kpp() == null || party.kpp().isEmpty() ? party.inn() : party.inn() + "/" + party.kpp();
    }

    private static String text(UUID id) {
        return id == null ? "" : id.toString();
    }
}
