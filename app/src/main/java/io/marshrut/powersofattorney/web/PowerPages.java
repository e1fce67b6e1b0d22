package io.marshrut.powersofattorney.web;

import io.marshrut.access.ReaderWords;
import io.marshrut.access.RefusedCalls;
import io.marshrut.powersofattorney.PowerKeeping;
import io.marshrut.powersofattorney.PowerOfAttorney;
import io.marshrut.powersofattorney.PowerState;
import io.marshrut.powersofattorney.PowersOfAttorney;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of powers of attorney, the card of each, and its revocation. */
@PageController
@RequestMapping("/powers-of-attorney")
class PowerPages {

    private static final int SIZE = 25;
    private static final int READERS = 20;

    private final PowersOfAttorney powers;
    private final PowerKeeping keeping;
    private final PowerCard card;
    private final ReaderWords words;
    private final Texts texts;
    private final Clock clock;

    PowerPages(
            PowersOfAttorney powers,
            PowerKeeping keeping,
            PowerCard card,
            ReaderWords words,
            Texts texts,
            Clock clock) {
        this.powers = powers;
        this.keeping = keeping;
        this.card = card;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Caller caller,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        PowerAddress address = PowerAddress.of(asked);
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        model.addAttribute("found", powers.list(caller, address.filter(today), Paged.Request.of(page, SIZE)));
        model.addAttribute("address", address);
        model.addAttribute("today", today);
        boolean piece = "list".equals(target);
        model.addAttribute("piece", piece);
        if (piece) {
            return "powersofattorney/list :: list";
        }
        model.addAttribute("states", PowerState.values());
        model.addAttribute("within", PowerAddress.WITHIN);
        return "powersofattorney/list";
    }

    @GetMapping("/{id}")
    String card(Caller caller, @PathVariable String id, Model model) {
        card.fill(caller, power(id), model);
        return "powersofattorney/card";
    }

    @GetMapping("/{id}/readers")
    String readers(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", required = false) String piece,
            Model model) {
        UUID known = power(id);
        PowerOfAttorney power = powers.get(caller, known).power();
        model.addAttribute(
                "found", words.page(powers.whoReads(caller, known), Paged.Request.of(page, READERS), caller.locale()));
        model.addAttribute("base", "/powers-of-attorney/" + known + "/readers");
        model.addAttribute("about", power.number() + " " + power.holderName());
        return piece == null ? "access/readers" : "access/readers :: list";
    }

    @PostMapping("/{id}/revoke")
    String revoke(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String comment,
            RedirectAttributes flash) {
        UUID known = power(id);
        try {
            keeping.revoke(caller, known, from, comment);
            flash.addFlashAttribute("done", texts.get("powersofattorney.done.revoked", caller.locale()));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            RefusedCalls.caught(problem);
            String parts = problem.errors().stream()
                    .map(error -> texts.of(error, caller.locale()))
                    .collect(Collectors.joining(" "));
            flash.addFlashAttribute("problem", parts.isEmpty() ? texts.of(problem, caller.locale()) : parts);
        }
        return "redirect:/powers-of-attorney/" + known;
    }

    private static UUID power(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
