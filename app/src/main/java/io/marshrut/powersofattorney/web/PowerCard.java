package io.marshrut.powersofattorney.web;

import io.marshrut.directory.Directory;
import io.marshrut.journal.EventWords;
import io.marshrut.journal.JournalEntry;
import io.marshrut.powersofattorney.PowerKeeping;
import io.marshrut.powersofattorney.PowerOfAttorney;
import io.marshrut.powersofattorney.PowerState;
import io.marshrut.powersofattorney.PowerView;
import io.marshrut.powersofattorney.PowersOfAttorney;
import io.marshrut.requests.Requests;
import io.marshrut.shared.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the card of a power of attorney shows. */
@Component
class PowerCard {

    /** An entry of the history; {@code who} is empty where nobody did it. */
    record Entry(Instant at, String who, String what, String comment) {}

    private static final Set<PowerState> RENEWABLE = Set.of(PowerState.ACTIVE, PowerState.EXPIRED, PowerState.REVOKED);

    private final PowersOfAttorney powers;
    private final PowerKeeping keeping;
    private final Requests requests;
    private final Directory directory;
    private final EventWords words;

    PowerCard(PowersOfAttorney powers, PowerKeeping keeping, Requests requests, Directory directory, EventWords words) {
        this.powers = powers;
        this.keeping = keeping;
        this.requests = requests;
        this.directory = directory;
        this.words = words;
    }

    void fill(Caller caller, UUID id, Model model) {
        PowerView view = powers.get(caller, id);
        PowerOfAttorney power = view.power();
        model.addAttribute("view", view);
        model.addAttribute("power", power);
        model.addAttribute("today", keeping.today(power));
        model.addAttribute("mayRevoke", keeping.mayRevoke(caller, power));
        model.addAttribute(
                "mayRenew", RENEWABLE.contains(power.state()) && view.renewals().isEmpty());
        model.addAttribute(
                "mayReadRequest",
                requests.readableOf(caller, Set.of(power.requestId())).size() == 1);
        model.addAttribute(
                "siteName",
                directory
                        .findSite(power.site())
                        .map(site -> site.name().in(caller.locale()))
                        .orElse(power.site()));
        model.addAttribute("timeline", timeline(powers.timeline(caller, id), caller.locale()));
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
