package io.marshrut.worklist.web;

import io.marshrut.directory.Directory;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.web.PageController;
import io.marshrut.worklist.Forecast;
import io.marshrut.worklist.ForecastFilter;
import java.time.Clock;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The forecast (прогноз): what will be left without anybody, and who could still be named. */
@PageController
class ForecastPage {

    private static final int SIZE = 25;

    private final Forecast forecast;
    private final Directory directory;
    private final Clock clock;

    ForecastPage(Forecast forecast, Directory directory, Clock clock) {
        this.forecast = forecast;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/work/forecast")
    String forecast(
            Caller caller,
            @RequestParam(required = false) String department,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String person,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        ForecastFilter filter = new ForecastFilter(department, site, person);
        model.addAttribute("filter", filter);
        model.addAttribute("lines", forecast.of(caller, filter, Paged.Request.of(page, SIZE)));
        model.addAttribute("now", clock.instant());
        model.addAttribute("most", MOST_NAMES);
        if ("list".equals(target)) {
            return "worklist/forecast :: list";
        }
        model.addAttribute("sites", directory.sites());
        model.addAttribute("departments", directory.departments());
        return "worklist/forecast";
    }

    /** A large group is told by some of its names. */
    private static final int MOST_NAMES = 3;
}
