package io.marshrut.desks.web;

import io.marshrut.desks.Board;
import io.marshrut.desks.BoardColumn;
import io.marshrut.desks.BoardFilter;
import io.marshrut.desks.Boards;
import io.marshrut.desks.Desk;
import io.marshrut.desks.Desks;
import io.marshrut.directory.Directory;
import io.marshrut.engine.StageDecision;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.web.PageController;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desks, the board of each (доска службы), a column of it on a page of its own, and who has how much to do. */
@PageController
@RequestMapping("/desks")
class BoardPages {

    private static final int SIZE = 25;

    private final Boards boards;
    private final Desks desks;
    private final Directory directory;
    private final Clock clock;

    BoardPages(Boards boards, Desks desks, Directory directory, Clock clock) {
        this.boards = boards;
        this.desks = desks;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    String desks(Caller caller, Model model) {
        model.addAttribute("summaries", boards.summaries(caller));
        model.addAttribute("led", desks.ledBy(caller).stream().map(Desk::code).toList());
        return "desks/desks";
    }

    @GetMapping("/{desk}")
    String board(
            Caller caller,
            @PathVariable String desk,
            BoardAddress address,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        Board board = boards.of(caller, desk, address.filter());
        model.addAttribute("board", board);
        model.addAttribute("address", address);
        model.addAttribute("now", clock.instant());
        if ("board".equals(target)) {
            return "desks/board :: board";
        }
        if ("loads".equals(target)) {
            return "desks/board :: loads";
        }
        around(caller, board.desk(), board.columns(), model);
        return "desks/board";
    }

    @GetMapping("/{desk}/column")
    String column(
            Caller caller,
            @PathVariable String desk,
            BoardAddress address,
            @RequestParam(required = false) String stage,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        BoardFilter filter = address.filter();
        BoardColumn column = boards.column(caller, desk, stage, filter);
        model.addAttribute("column", column);
        model.addAttribute("address", address);
        model.addAttribute("cards", boards.cards(caller, desk, column, filter, Paged.Request.of(page, SIZE)));
        model.addAttribute("now", clock.instant());
        around(caller, desks.desk(caller, desk), List.of(column), model);
        return "list".equals(target) ? "desks/column :: list" : "desks/column";
    }

    @GetMapping("/{desk}/load")
    String load(
            Caller caller,
            @PathVariable String desk,
            BoardAddress address,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        model.addAttribute("people", boards.workloads(caller, desk, address.filter(), Paged.Request.of(page, SIZE)));
        model.addAttribute("address", address);
        Desk shown = desks.desk(caller, desk);
        model.addAttribute("desk", shown);
        model.addAttribute("deskTitle", desks.title(desk, caller.locale()));
        model.addAttribute("leads", desks.leads(caller, shown));
        return "list".equals(target) ? "desks/load :: list" : "desks/load";
    }

    private void around(Caller caller, Desk desk, List<BoardColumn> columns, Model model) {
        model.addAttribute("desk", desk);
        model.addAttribute("deskTitle", desks.title(desk.code(), caller.locale()));
        model.addAttribute("leads", desks.leads(caller, desk));
        model.addAttribute("sites", directory.sites());
        model.addAttribute("people", boards.people(caller, desk.code()));
        model.addAttribute("states", BoardAddress.STATES);
        model.addAttribute("decisions", decisions(columns));
    }

    /** What can be decided alike; who asks a question asks one initiator. */
    private static List<StageDecision> decisions(List<BoardColumn> columns) {
        Map<String, StageDecision> decisions = new LinkedHashMap<>();
        columns.stream()
                .flatMap(column -> column.decisions().stream())
                .filter(decision -> decision.outcome() != StageDecision.Outcome.QUESTION)
                .forEach(decision -> decisions.putIfAbsent(decision.key(), decision));
        return List.copyOf(decisions.values());
    }
}
