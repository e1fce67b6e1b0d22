package io.marshrut.reliability.web;

import io.marshrut.reliability.ErrorRate;
import io.marshrut.reliability.Reliability;
import io.marshrut.reliability.ReliabilityFilter;
import io.marshrut.reliability.ReliabilityReport;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which those who answer for verification see how far reading can be trusted. */
@PageController
@RequestMapping("/documents/reliability")
class ReliabilityPages {

    private final Reliability reliability;
    private final Texts texts;

    ReliabilityPages(Reliability reliability, Texts texts) {
        this.reliability = reliability;
        this.texts = texts;
    }

    @GetMapping
    String report(
            Caller caller,
            @RequestParam(defaultValue = "90") int days,
            @RequestParam(required = false) String field,
            @RequestParam(required = false) String documentType,
            Model model) {
        ReliabilityFilter filter = new ReliabilityFilter(days, field, documentType);
        ReliabilityReport report = reliability.report(caller, filter);
        model.addAttribute("filter", filter);
        model.addAttribute("report", report);
        model.addAttribute("points", report.curve().stream().map(CurvePoint::of).toList());
        model.addAttribute("lines", CurvePoint.LINES);
        model.addAttribute("rate", reliability.rate(caller));
        model.addAttribute("choices", ErrorRate.CHOICES);
        model.addAttribute("mayChoose", reliability.mayChoose(caller));
        model.addAttribute("days", ReliabilityFilter.DAYS);
        // what the other half of the filter can be is what there is without it
        ReliabilityReport all = reliability.report(caller, new ReliabilityFilter(days, null, null));
        model.addAttribute(
                "fields",
                all.rows().stream().map(ReliabilityReport.Row::field).distinct().toList());
        model.addAttribute(
                "types",
                all.rows().stream()
                        .map(ReliabilityReport.Row::documentType)
                        .distinct()
                        .sorted()
                        .toList());
        return "reliability/report";
    }

    @PostMapping
    String choose(Caller caller, @RequestParam double rate, RedirectAttributes flash) {
        reliability.choose(caller, rate);
        flash.addFlashAttribute("done", texts.get("reliability.done", caller.locale()));
        return "redirect:/documents/reliability";
    }
}
