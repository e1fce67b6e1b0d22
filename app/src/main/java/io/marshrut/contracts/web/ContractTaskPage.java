package io.marshrut.contracts.web;

import io.marshrut.approvals.VotesOfMine;
import io.marshrut.approvals.VotesOfMine.Turn;
import io.marshrut.contracts.ContractView;
import io.marshrut.contracts.Contracts;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.web.PageController;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.Worklist;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything that an approver needs for a decision, and the decision, on one page. */
@PageController
@RequestMapping("/contracts/{id}/task/{item}")
class ContractTaskPage {

    private final Contracts contracts;
    private final ContractCard card;
    private final VotesOfMine votes;
    private final Worklist worklist;
    private final Acting acting;
    private final Clock clock;

    ContractTaskPage(
            Contracts contracts, ContractCard card, VotesOfMine votes, Worklist worklist, Acting acting, Clock clock) {
        this.contracts = contracts;
        this.card = card;
        this.votes = votes;
        this.worklist = worklist;
        this.acting = acting;
        this.clock = clock;
    }

    @GetMapping
    String task(Caller caller, @PathVariable String id, @PathVariable String item, Model model) {
        ContractView view = contracts.get(caller, ContractPages.contract(id));
        WorkItem task = waiting(caller, ContractPages.contract(item))
                .filter(one -> one.subject().id().equals(view.contract().id().toString()))
                .orElse(null);
        if (task == null) {
            // decided or handed over, by the caller a moment ago or by others: what came of it stands on the card
            return "redirect:/contracts/" + view.contract().id();
        }
        card.about(caller, view, model);
        model.addAttribute("item", task);
        model.addAttribute("mine", task.waitsFor(caller));
        model.addAttribute("addable", task.origin().equals("approval-vote"));
        model.addAttribute("changes", contracts.changes(view.contract()));
        model.addAttribute("now", clock.instant());
        return "contracts/task";
    }

    private Optional<WorkItem> waiting(Caller caller, UUID item) {
        try {
            return Optional.of(worklist.get(caller, item))
                    .filter(one -> one.state().isPending());
        } catch (Problem gone) {
            return Optional.empty();
        }
    }

    @PostMapping("/approvers")
    String add(
            Caller caller,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(required = false) String employee,
            @RequestParam(defaultValue = "BEFORE") String turn,
            @RequestParam(required = false) String comment,
            RedirectAttributes flash) {
        UUID contract = ContractPages.contract(id);
        UUID task = ContractPages.contract(item);
        return acting.run(
                caller,
                flash,
                "approver-added",
                "/contracts/" + contract + "/task/" + task,
                () -> votes.add(caller, task, employee, turn.equals("AFTER") ? Turn.AFTER : Turn.BEFORE, comment));
    }

    /** {@code box}: left, top, right, bottom as fractions of the page, with commas between them. */
    @PostMapping("/remarks")
    String remark(
            Caller caller,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String page,
            @RequestParam(required = false) String box,
            RedirectAttributes flash) {
        UUID contract = ContractPages.contract(id);
        UUID task = ContractPages.contract(item);
        return acting.run(
                caller,
                flash,
                "remarked",
                "/contracts/" + contract + "/task/" + task,
                () -> votes.remark(caller, task, text, page(page), box(box)));
    }

    private static Integer page(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!given.matches("\\d{1,6}")) {
            throw Problem.invalid(List.of(FieldError.of("page", "number")));
        }
        return Integer.valueOf(given);
    }

    private static List<Double> box(String given) {
        if (given == null || given.isBlank()) {
            return List.of();
        }
        if (!given.matches("[0-9.]{1,24}(,[0-9.]{1,24}){3}")) {
            throw Problem.invalid(List.of(FieldError.of("box", "box")));
        }
        try {
            return Arrays.stream(given.split(",")).map(Double::valueOf).toList();
        } catch (NumberFormatException e) {
            throw Problem.invalid(List.of(FieldError.of("box", "box")));
        }
    }
}
