package io.marshrut.contracts.web;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.contracts.RouteReplay;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Changed route tables, tried on the contracts of a period. */
@PageController
@RequestMapping("/admin/routes")
class RouteReplayPages {

    private static final int MONTHS = 3;

    private final RouteReplay replay;
    private final ApproverWords approvers;
    private final Permissions permissions;
    private final Texts texts;
    private final Clock clock;

    RouteReplayPages(RouteReplay replay, ApproverWords approvers, Permissions permissions, Texts texts, Clock clock) {
        this.replay = replay;
        this.approvers = approvers;
        this.permissions = permissions;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String form(Caller caller, Model model) {
        permissions.require(caller, Permission.ADMINISTER);
        LocalDate today = clock.instant().atZone(caller.zone()).toLocalDate();
        return form(model, today.minusMonths(MONTHS), today);
    }

    @PostMapping
    String replay(
            Caller caller,
            @RequestParam(required = false) MultipartFile dmn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            HttpServletResponse response,
            Model model)
            throws IOException {
        permissions.require(caller, Permission.ADMINISTER);
        form(model, from, to);
        if (dmn == null || dmn.isEmpty() || from == null || to == null) {
            String missing = from == null || to == null ? "routes.replay.period.missing" : "routes.replay.file.missing";
            return refused(texts.get(missing, caller.locale()), Problem.Kind.INVALID, response, model);
        }
        try {
            model.addAttribute(
                    "replayed",
                    new ReplayPage(replay.replay(caller, dmn.getBytes(), from, to), approvers, texts, caller));
            return "contracts/replay";
        } catch (Problem problem) {
            String words = problem.errors().isEmpty()
                    ? texts.of(problem, caller.locale())
                    : texts.of(problem.errors().get(0), caller.locale());
            return refused(words, problem.kind(), response, model);
        }
    }

    private static String refused(String words, Problem.Kind kind, HttpServletResponse response, Model model) {
        response.setStatus(kind.status());
        model.addAttribute("problem", words);
        return "contracts/replay";
    }

    private static String form(Model model, LocalDate from, LocalDate to) {
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        return "contracts/replay";
    }
}
