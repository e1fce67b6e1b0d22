package io.marshrut.contracts.web;

import io.marshrut.access.ReaderWords;
import io.marshrut.access.SessionMark;
import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractLine;
import io.marshrut.contracts.ContractOrder;
import io.marshrut.contracts.ContractStatus;
import io.marshrut.contracts.ContractTypes;
import io.marshrut.contracts.Contracts;
import io.marshrut.directory.Directory;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The register of contracts and the card of each. */
@PageController
@RequestMapping("/contracts")
class ContractPages {

    private static final int SIZE = 25;
    private static final int READERS = 20;

    /** All orders that there are, the usual one first. */
    private static final List<ContractOrder> ORDERS = Stream.concat(
                    Stream.of(ContractOrder.NEWEST_FIRST),
                    Arrays.stream(ContractOrder.By.values())
                            .flatMap(by -> Stream.of(new ContractOrder(by, false), new ContractOrder(by, true))))
            .distinct()
            .toList();

    private final Contracts contracts;
    private final ContractCard card;
    private final ContractTypes types;
    private final Directory directory;
    private final RegisterNames names;
    private final ReaderWords words;
    private final Clock clock;

    ContractPages(
            Contracts contracts,
            ContractCard card,
            ContractTypes types,
            Directory directory,
            RegisterNames names,
            ReaderWords words,
            Clock clock) {
        this.contracts = contracts;
        this.card = card;
        this.types = types;
        this.directory = directory;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Caller caller,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        RegisterAddress address = RegisterAddress.of(asked);
        if (RegisterAddress.isOfAForm(asked)) {
            return "redirect:/contracts?" + address.query();
        }
        boolean piece = "list".equals(target);
        Paged<ContractLine> found =
                contracts.list(caller, address.filter(), address.order(), Paged.Request.of(page, SIZE));
        model.addAttribute("found", found);
        model.addAttribute("address", address);
        model.addAttribute("cells", names.ofPage(caller, found.items()));
        model.addAttribute("orders", ORDERS);
        model.addAttribute("now", clock.instant());
        model.addAttribute("piece", piece);
        if (piece) {
            return "contracts/list :: list";
        }
        model.addAttribute("mayCreate", contracts.mayCreate(caller));
        model.addAttribute("statuses", ContractStatus.values());
        model.addAttribute("types", types.types());
        model.addAttribute("sites", directory.sites());
        return "contracts/list";
    }

    @GetMapping("/{id}")
    String card(
            Caller caller,
            @PathVariable String id,
            @SessionAttribute(name = "io.marshrut.access.SessionMark", required = false) SessionMark session,
            Model model) {
        card.fill(caller, contract(id), session, model);
        return "contracts/card";
    }

    @GetMapping("/{id}/readers")
    String readers(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", required = false) String piece,
            Model model) {
        UUID known = contract(id);
        Contract contract = contracts.get(caller, known).contract();
        model.addAttribute(
                "found",
                words.page(contracts.whoReads(caller, known), Paged.Request.of(page, READERS), caller.locale()));
        model.addAttribute("base", "/contracts/" + known + "/readers");
        model.addAttribute("about", contract.number() + " " + contract.title());
        return piece == null ? "access/readers" : "access/readers :: list";
    }

    static ContractStatus status(String name) {
        return Arrays.stream(ContractStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static UUID contract(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
