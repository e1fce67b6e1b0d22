package io.marshrut.claims.web;

import io.marshrut.claims.Claim;
import io.marshrut.claims.ClaimView;
import io.marshrut.claims.ClaimWork;
import io.marshrut.claims.Claims;
import io.marshrut.claims.ReadValue;
import io.marshrut.directory.Directory;
import io.marshrut.journal.EventWords;
import io.marshrut.journal.JournalEntry;
import io.marshrut.requests.Requests;
import io.marshrut.shared.Caller;
import io.marshrut.worklist.WorkItem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the card of a claim shows: the pages, what was read of them beside, the term, the answer, the history. */
@Component
class ClaimCard {

    /** An entry of the history; {@code who} is empty where nobody did it. */
    record Entry(Instant at, String who, String what, String comment) {}

    private final Claims claims;
    private final ClaimWork work;
    private final Requests requests;
    private final Directory directory;
    private final EventWords words;
    private final Clock clock;

    ClaimCard(Claims claims, ClaimWork work, Requests requests, Directory directory, EventWords words, Clock clock) {
        this.claims = claims;
        this.work = work;
        this.requests = requests;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    /** @param typed what somebody has typed and must not lose, by key of the field */
    void fill(Caller caller, UUID id, Map<String, ?> typed, Model model) {
        ClaimView view = claims.get(caller, id);
        Claim claim = view.claim();
        model.addAttribute("view", view);
        model.addAttribute("claim", claim);
        model.addAttribute(
                "today",
                LocalDate.ofInstant(
                        clock.instant(), directory.site(claim.site()).zone()));
        model.addAttribute(
                "siteName",
                directory
                        .findSite(claim.site())
                        .map(site -> site.name().in(caller.locale()))
                        .orElse(claim.site()));
        model.addAttribute("timeline", timeline(claims.timeline(caller, id), caller.locale()));
        model.addAttribute(
                "mayReadRequest",
                requests.readableOf(caller, Set.of(claim.requestId())).size() == 1);
        model.addAttribute("mayAnswer", work.mayAnswer(caller, claim));
        model.addAttribute("readings", work.readings(claim));
        Optional<WorkItem> item = work.waiting(caller, claim);
        model.addAttribute("item", item.orElse(null));
        item.ifPresent(waiting -> {
            Map<String, Object> values = new HashMap<>(work.begins(claim));
            values.putAll(typed);
            model.addAttribute("form", work.form(claim, waiting));
            model.addAttribute("values", values);
        });
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        model.addAttribute("sites", directory.sites());
        model.addAttribute(
                "doubts",
                claim.recognised().values().stream().filter(ReadValue::doubtful).count());
    }

    private List<Entry> timeline(List<JournalEntry> entries, Locale language) {
        Map<String, String> names = words.names(entries);
        return entries.stream()
                .map(entry -> new Entry(
                        entry.at(),
                        words.actor(entry, names, language),
                        words.of(entry, names, language),
                        entry.comment()))
                .toList();
    }
}
