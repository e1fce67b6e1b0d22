package io.marshrut.intake.web;

import io.marshrut.directory.Directory;
import io.marshrut.intake.Channel;
import io.marshrut.intake.EndState;
import io.marshrut.intake.IntakeEntry;
import io.marshrut.intake.IntakeFilter;
import io.marshrut.intake.IntakeLog;
import io.marshrut.intake.IntakeSource;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.web.PageController;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The intake log (журнал поступления): what came in, from whom, and how it ended. */
@PageController
@RequestMapping("/documents/intake")
class IntakeLogPage {

    private static final int SIZE = 50;

    private final IntakeLog log;
    private final Directory directory;

    IntakeLogPage(IntakeLog log, Directory directory) {
        this.log = log;
        this.directory = directory;
    }

    @GetMapping
    String list(
            Caller caller,
            @RequestParam(required = false) String channel,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        IntakeFilter filter = new IntakeFilter(
                one(Channel.values(), channel), one(EndState.values(), state), site, day(from), day(to));
        Paged<IntakeEntry> found = log.list(caller, filter, Paged.Request.of(page, SIZE));
        model.addAttribute("found", found);
        model.addAttribute(
                "rows", found.items().stream().map(entry -> row(entry, caller)).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("address", address(filter));
        if ("list".equals(target)) {
            return "intake/log :: list";
        }
        model.addAttribute(
                "sources",
                log.sources(caller).stream()
                        .map(source -> new Source(source, log.words(source.reason(), caller.locale())))
                        .toList());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("states", EndState.values());
        model.addAttribute("sites", directory.sites());
        return "intake/log";
    }

    /** @param words why it was not accepted */
    record Row(IntakeEntry entry, String words) {}

    /** @param words why it does not answer */
    record Source(IntakeSource source, String words) {}

    private Row row(IntakeEntry entry, Caller caller) {
        return new Row(entry, log.words(entry.reason(), caller.locale()));
    }

    private static String address(IntakeFilter filter) {
        return UriComponentsBuilder.fromPath("/documents/intake")
                .queryParam("channel", filter.channel() == null ? "" : filter.channel())
                .queryParam("state", filter.state() == null ? "" : filter.state())
                .queryParam("site", filter.site() == null ? "" : filter.site())
                .queryParam("from", filter.from() == null ? "" : filter.from())
                .queryParam("to", filter.to() == null ? "" : filter.to())
                .build()
                .toUriString();
    }

    private static LocalDate day(String text) {
        try {
            // no year has five digits
            return text == null || text.length() != 10 ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
