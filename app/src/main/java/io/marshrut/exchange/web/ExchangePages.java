package io.marshrut.exchange.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.exchange.Exchange;
import io.marshrut.exchange.MessageState;
import io.marshrut.exchange.OutboxFilter;
import io.marshrut.exchange.OutboxMessage;
import io.marshrut.exchange.Partner;
import io.marshrut.exchange.Partners;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The outbox and the card of each message. */
@PageController
@RequestMapping("/admin/exchange")
class ExchangePages {

    private static final int SIZE = 25;

    private final Exchange exchange;
    private final Partners partners;
    private final SubjectPaths paths;
    private final Texts texts;
    private final boolean sending;

    ExchangePages(
            Exchange exchange,
            Partners partners,
            SubjectPaths paths,
            Texts texts,
            @Value("${marshrut.exchange.sending}") boolean sending) {
        this.exchange = exchange;
        this.partners = partners;
        this.paths = paths;
        this.texts = texts;
        this.sending = sending;
    }

    @GetMapping
    String list(
            Caller caller,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String partner,
            @RequestParam(defaultValue = "false") boolean trouble,
            @RequestParam(required = false) Integer page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        MessageState known = Arrays.stream(MessageState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        UUID partnerId = Ids.parse(partner == null ? "" : partner).orElse(null);
        OutboxFilter filter = new OutboxFilter(known, partnerId, null, trouble);
        Map<UUID, Partner> byId = partners.all(caller).stream().collect(Collectors.toMap(Partner::id, one -> one));
        model.addAttribute("filter", filter);
        model.addAttribute("partners", byId);
        model.addAttribute("found", exchange.list(caller, filter, Paged.Request.of(page, SIZE)));
        model.addAttribute("sending", sending);
        model.addAttribute("states", MessageState.values());
        model.addAttribute(
                "base",
                UriComponentsBuilder.fromPath("/admin/exchange")
                        .queryParam("state", known == null ? "" : known)
                        .queryParam("partner", partnerId == null ? "" : partnerId)
                        .queryParam("trouble", trouble)
                        .toUriString());
        return "list".equals(target) ? "exchange/list :: list" : "exchange/list";
    }

    @GetMapping("/messages/{id}")
    String card(Caller caller, @PathVariable String id, Model model) {
        OutboxMessage message = exchange.get(caller, id(id));
        model.addAttribute("message", message);
        model.addAttribute("partner", partners.get(caller, message.partnerId()));
        model.addAttribute("path", paths.of(message));
        model.addAttribute("hidden", exchange.isKeptFrom(caller, message));
        model.addAttribute("attempts", exchange.attempts(caller, message.id()));
        return "exchange/message";
    }

    @PostMapping("/messages/{id}/replay")
    String replay(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        return done(caller, id, flash, "exchange.done.replayed", known -> exchange.replay(caller, known));
    }

    @PostMapping("/messages/{id}/drop")
    String drop(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String reason,
            RedirectAttributes flash) {
        return done(caller, id, flash, "exchange.done.dropped", known -> exchange.drop(caller, known, reason));
    }

    private String done(
            Caller caller, String id, RedirectAttributes flash, String words, java.util.function.Consumer<UUID> what) {
        UUID known = id(id);
        try {
            what.accept(known);
            flash.addFlashAttribute("done", texts.get(words, caller.locale()));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND || problem.kind() == Problem.Kind.FORBIDDEN) {
                throw problem;
            }
            RefusedCalls.caught(problem);
            flash.addFlashAttribute("problem", texts.of(problem, caller.locale()));
        }
        return "redirect:/admin/exchange/messages/" + known;
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
