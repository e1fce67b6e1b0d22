package io.marshrut.contracts.web;

import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractDraft;
import io.marshrut.contracts.ContractInitiation;
import io.marshrut.contracts.ContractType;
import io.marshrut.contracts.ContractTypes;
import io.marshrut.contracts.ContractView;
import io.marshrut.contracts.Contracts;
import io.marshrut.counterparties.Counterparties;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyFilter;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.documents.Upload;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import io.marshrut.shared.web.Saving;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a contract: the kind first, then what that kind asks for. */
@PageController
@RequestMapping("/contracts")
class ContractForms {

    /** Those that a Russian company writes its contracts in. */
    private static final List<String> CURRENCIES = List.of("RUB", "CNY", "USD", "EUR", "KZT", "BYN", "TRY");

    private static final int OFFERED = 200;

    private final Contracts contracts;
    private final ContractInitiation initiation;
    private final ContractTypes types;
    private final Counterparties counterparties;
    private final Directory directory;
    private final Saving saving;
    private final Clock clock;

    ContractForms(
            Contracts contracts,
            ContractInitiation initiation,
            ContractTypes types,
            Counterparties counterparties,
            Directory directory,
            Saving saving,
            Clock clock) {
        this.contracts = contracts;
        this.initiation = initiation;
        this.types = types;
        this.counterparties = counterparties;
        this.directory = directory;
        this.saving = saving;
        this.clock = clock;
    }

    @GetMapping("/new")
    String empty(
            Caller caller,
            @RequestParam(required = false) String type,
            @RequestParam(required = false) String main,
            Model model) {
        if (!contracts.mayCreate(caller)) {
            throw Problem.forbidden();
        }
        Optional<ContractType> chosen = type(type);
        model.addAttribute("main", main);
        return shown(caller, chosen.map(one -> draft(caller, one, main)).orElse(null), null, model);
    }

    @PostMapping("/new")
    String create(
            Caller caller,
            @ModelAttribute ContractDraft form,
            @RequestParam(required = false) MultipartFile file,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> {
                    Contract created = initiation.create(caller, form);
                    if (file != null && !file.isEmpty()) {
                        initiation.addVersion(
                                caller, created.id(), new Upload(file.getOriginalFilename(), file.getSize(), file));
                    }
                    return "/contracts/" + created.id();
                },
                () -> shown(caller, form, null, model));
    }

    @GetMapping("/{id}/edit")
    String edit(Caller caller, @PathVariable String id, Model model) {
        ContractView view = contracts.get(caller, ContractPages.contract(id));
        if (!contracts.mayEdit(caller, view.contract())) {
            throw Problem.forbidden();
        }
        return shown(caller, draft(view), view.contract(), model);
    }

    @PostMapping("/{id}/edit")
    String change(
            Caller caller,
            @PathVariable String id,
            @ModelAttribute ContractDraft form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        UUID known = ContractPages.contract(id);
        Contract before = contracts.get(caller, known).contract();
        return saving.run(
                caller,
                response,
                flash,
                model,
                () -> "/contracts/" + initiation.change(caller, known, form).id(),
                () -> shown(caller, form, before, model));
    }

    private String shown(Caller caller, ContractDraft form, Contract before, Model model) {
        Saving.withoutErrors(model);
        model.addAttribute("before", before);
        model.addAttribute("form", form);
        model.addAttribute(
                "type", form == null ? null : type(form.contractType()).orElse(null));
        model.addAttribute("types", types.types());
        model.addAttribute("currencies", CURRENCIES);
        model.addAttribute("sites", directory.sites());
        model.addAttribute("departments", directory.departments());
        model.addAttribute("partners", partners(caller));
        return "contracts/form";
    }

    /** Offered as one types, to those who may read the register. */
    private List<Counterparty> partners(Caller caller) {
        try {
            return counterparties
                    .search(caller, CounterpartyFilter.words(""), Paged.Request.of(0, OFFERED))
                    .items();
        } catch (Problem notForThem) {
            return List.of();
        }
    }

    private Optional<ContractType> type(String key) {
        return types.types().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private ContractDraft draft(Caller caller, ContractType type, String main) {
        Employee me = directory.employee(caller.login());
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), ZoneId.of(caller.zone().getId()));
        return new ContractDraft(
                "",
                type.key(),
                "",
                "",
                "",
                "RUB",
                me.site(),
                me.department(),
                today.toString(),
                type.expiresAfter() == null
                        ? ""
                        : today.plus(type.expiresAfter()).minusDays(1).toString(),
                "",
                "false",
                "false",
                main,
                Map.of(),
                null);
    }

    private static ContractDraft draft(ContractView view) {
        Contract contract = view.contract();
        return new ContractDraft(
                contract.title(),
                contract.contractType(),
                view.counterparty().inn(),
                view.counterparty().kpp(),
                plain(contract.amount()),
                contract.currency(),
                contract.site(),
                contract.department(),
                day(contract.startsOn()),
                day(contract.endsOn()),
                plain(contract.prepaymentShare()),
                String.valueOf(contract.ownForm()),
                String.valueOf(contract.prolongs()),
                contract.mainContract() == null ? null : contract.mainContract().toString(),
                contract.attributes(),
                contract.version());
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
