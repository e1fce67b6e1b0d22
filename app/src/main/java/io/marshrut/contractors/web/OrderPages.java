package io.marshrut.contractors.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.contractors.ContractorMail;
import io.marshrut.contractors.ContractorOrder;
import io.marshrut.contractors.ContractorOrders;
import io.marshrut.contractors.GivenOrder;
import io.marshrut.contractors.NewOrder;
import io.marshrut.contractors.OrderForm;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving work out, and what its performer does about an order afterwards; each leads back to the request's card. */
@PageController
class OrderPages {

    private final ContractorOrders orders;
    private final OrderForm form;
    private final ContractorMail mail;
    private final Texts texts;

    OrderPages(ContractorOrders orders, OrderForm form, ContractorMail mail, Texts texts) {
        this.orders = orders;
        this.form = form;
        this.mail = mail;
        this.texts = texts;
    }

    @GetMapping("/tasks/{id}/contractor-order")
    String form(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String counterparty,
            @RequestParam(required = false) String contact,
            @RequestParam(required = false) String email,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        NewOrder blank = new NewOrder(
                counterparty,
                contact,
                email,
                null,
                List.of(),
                null,
                caller.locale().getLanguage());
        return page(caller, id, q, blank, page, model);
    }

    @PostMapping("/tasks/{id}/contractor-order")
    String give(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String counterparty,
            @RequestParam(required = false) String contact,
            @RequestParam(required = false) String email,
            @RequestParam(required = false) String what,
            @RequestParam(required = false) List<String> documents,
            @RequestParam(required = false) String until,
            @RequestParam(required = false) String language,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        NewOrder asked = new NewOrder(counterparty, contact, email, what, documents, until, language);
        try {
            GivenOrder given = orders.order(caller, id(id), asked);
            return back(caller, flash, given);
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            response.setStatus(problem.kind().status());
            model.addAttribute("errors", FieldWords.of(problem, texts, caller.locale()));
            return page(caller, id, null, asked, 0, model);
        }
    }

    @PostMapping("/contractor-orders/{id}/withdraw")
    String withdraw(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String comment,
            RedirectAttributes flash) {
        return perform(caller, flash, "withdrawn", () -> orders.withdraw(caller, id(id), comment), id);
    }

    @PostMapping("/contractor-orders/{id}/remarks")
    String remark(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String text,
            RedirectAttributes flash) {
        return perform(caller, flash, "remarked", () -> orders.remark(caller, id(id), text), id);
    }

    @PostMapping("/contractor-orders/{id}/links")
    String renew(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String until,
            RedirectAttributes flash) {
        try {
            return back(caller, flash, orders.renew(caller, id(id), until));
        } catch (Problem problem) {
            return refused(caller, flash, problem, id);
        }
    }

    private String page(Caller caller, String id, String q, NewOrder typed, int page, Model model) {
        OrderForm.Offer offer = form.of(caller, id(id), q, typed.counterparty(), page);
        model.addAttribute("offer", offer);
        model.addAttribute("typed", typed);
        model.addAttribute("q", q);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "contractors/form";
    }

    private String back(Caller caller, RedirectAttributes flash, GivenOrder given) {
        flash.addFlashAttribute(
                "done",
                texts.get(
                        given.path() == null ? "contractors.done.mailed" : "contractors.done.hand-over",
                        caller.locale(),
                        given.order().email()));
        flash.addFlashAttribute("contractorLink", given.path() == null ? null : mail.link(given.path()));
        return card(given.order().requestId());
    }

    private String perform(
            Caller caller, RedirectAttributes flash, String done, Supplier<ContractorOrder> action, String id) {
        try {
            ContractorOrder order = action.get();
            flash.addFlashAttribute("done", texts.get("contractors.done." + done, caller.locale()));
            return card(order.requestId());
        } catch (Problem problem) {
            return refused(caller, flash, problem, id);
        }
    }

    /** Told on the card, where the caller may read it. */
    private String refused(Caller caller, RedirectAttributes flash, Problem problem, String id) {
        if (problem.kind() == Problem.Kind.NOT_FOUND) {
            throw problem;
        }
        RefusedCalls.caught(problem);
        String parts = problem.errors().stream()
                .map(error -> texts.of(error, caller.locale()))
                .collect(Collectors.joining(" "));
        flash.addFlashAttribute("problem", parts.isEmpty() ? texts.of(problem, caller.locale()) : parts);
        return card(orders.requestOf(caller, id(id)));
    }

    private static String card(UUID request) {
        return "redirect:/requests/" + request + "#contractors";
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
