package io.marshrut.claims.web;

import io.marshrut.access.ReaderWords;
import io.marshrut.claims.Claim;
import io.marshrut.claims.ClaimState;
import io.marshrut.claims.Claims;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of claims and the card of each. */
@PageController
@RequestMapping("/claims")
class ClaimPages {

    private static final int SIZE = 25;
    private static final int READERS = 20;

    private final Claims claims;
    private final ClaimCard card;
    private final ReaderWords words;
    private final Clock clock;

    ClaimPages(Claims claims, ClaimCard card, ReaderWords words, Clock clock) {
        this.claims = claims;
        this.card = card;
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
        ClaimAddress address = ClaimAddress.of(asked);
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        model.addAttribute("found", claims.list(caller, address.filter(today), Paged.Request.of(page, SIZE)));
        model.addAttribute("address", address);
        model.addAttribute("today", today);
        boolean piece = "list".equals(target);
        model.addAttribute("piece", piece);
        if (piece) {
            return "claims/list :: list";
        }
        model.addAttribute("states", ClaimState.values());
        model.addAttribute("terms", ClaimAddress.TERMS);
        // plural forms take numbers
        model.addAttribute("termDays", Map.of("2", 2, "5", 5, "10", 10));
        return "claims/list";
    }

    @GetMapping("/{id}")
    String card(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        card.fill(caller, claim(id), Map.of(), model);
        return "reading".equals(target) ? "claims/card :: reading" : "claims/card";
    }

    @GetMapping("/{id}/readers")
    String readers(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", required = false) String piece,
            Model model) {
        UUID known = claim(id);
        Claim claim = claims.get(caller, known).claim();
        model.addAttribute(
                "found", words.page(claims.whoReads(caller, known), Paged.Request.of(page, READERS), caller.locale()));
        model.addAttribute("base", "/claims/" + known + "/readers");
        model.addAttribute("about", claim.number() + " " + claim.about());
        return piece == null ? "access/readers" : "access/readers :: list";
    }

    static UUID claim(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
