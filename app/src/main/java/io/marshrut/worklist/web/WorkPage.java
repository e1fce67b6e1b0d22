package io.marshrut.worklist.web;

import io.marshrut.directory.Directory;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.web.PageController;
import io.marshrut.sla.SlaState;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItemFilter;
import io.marshrut.worklist.Worklist;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** "My work" (мои задачи): what waits for me, for my groups, and for everybody where that is my business. */
@PageController
class WorkPage {

    private static final int SIZE = 25;
    private static final List<SlaState> STATES =
            List.of(SlaState.OVERDUE, SlaState.AT_RISK, SlaState.ON_TIME, SlaState.PAUSED);

    private final Worklist worklist;
    private final Directory directory;
    private final Clock clock;

    WorkPage(Worklist worklist, Directory directory, Clock clock) {
        this.worklist = worklist;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/work")
    String work(
            Caller caller,
            @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String sla,
            @RequestParam(required = false) String site,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        WorkItemFilter filter = new WorkItemFilter(
                scope(scope),
                null,
                null,
                site,
                state(sla),
                q,
                "created".equals(sort) ? WorkItemFilter.Order.CREATED : WorkItemFilter.Order.DUE);
        Paged<WorkItem> items = worklist.list(caller, filter, Paged.Request.of(page, SIZE));
        model.addAttribute("items", items);
        model.addAttribute("priorities", worklist.priorities(items.items()));
        model.addAttribute("waits", worklist.waits(items.items()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("filter", filter);
        model.addAttribute("scope", filter.scope().name().toLowerCase(Locale.ROOT));
        model.addAttribute("seesAll", worklist.seesAll(caller));
        if ("list".equals(target)) {
            return "worklist/work :: list";
        }
        model.addAttribute("sites", directory.sites());
        model.addAttribute("states", STATES);
        return "worklist/work";
    }

    private static WorkItemFilter.Scope scope(String word) {
        return switch (word) {
            case "group" -> WorkItemFilter.Scope.GROUP;
            case "all" -> WorkItemFilter.Scope.ALL;
            default -> WorkItemFilter.Scope.MINE;
        };
    }

    private static SlaState state(String word) {
        return STATES.stream()
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
