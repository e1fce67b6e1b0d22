package io.marshrut.leaving.web;

import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.leaving.LeaverReport;
import io.marshrut.leaving.Leavers;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Paged;
import io.marshrut.shared.web.PageController;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who left, and the report of each: which item went to whom by which rule, and what still bears their name. */
@PageController
@RequestMapping("/admin/leaving")
class LeavingPages {

    private static final int SIZE = 25;

    private final Leavers leavers;
    private final Directory directory;

    LeavingPages(Leavers leavers, Directory directory) {
        this.leavers = leavers;
        this.directory = directory;
    }

    @GetMapping
    String all(Caller caller, @RequestParam(defaultValue = "0") int page, Model model) {
        Map<String, LocalText> departments =
                directory.departments().stream().collect(Collectors.toMap(Department::code, Department::name));
        model.addAttribute("leavers", leavers.all(caller, Paged.Request.of(page, SIZE)));
        model.addAttribute("departments", departments);
        return "leaving/leavers";
    }

    @GetMapping("/{login}")
    String report(Caller caller, @PathVariable String login, @RequestParam(defaultValue = "0") int page, Model model) {
        LeaverReport report = leavers.report(caller, login, Paged.Request.of(page, SIZE));
        model.addAttribute("report", report);
        model.addAttribute("holdings", report.holdings());
        return "leaving/report";
    }
}
