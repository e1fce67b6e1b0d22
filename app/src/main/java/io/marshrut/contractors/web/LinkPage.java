package io.marshrut.contractors.web;

import io.marshrut.contractors.LinkedOrders;
import io.marshrut.contractors.OpenedLink;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.Formats;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a contractor's link, and those that stand in its place. No search engine and no other site learns of it. */
@Component
class LinkPage {

    private final LinkedOrders links;
    private final Texts texts;
    private final Clock clock;

    LinkPage(LinkedOrders links, Texts texts, Clock clock) {
        this.links = links;
        this.texts = texts;
        this.clock = clock;
    }

    String show(String token, Locale language, HttpServletResponse response, Model model) {
        OpenedLink opened = links.open(token);
        hide(response);
        model.addAttribute("opened", opened);
        if (!opened.isOpen()) {
            boolean unknown = opened.state() == OpenedLink.State.UNKNOWN;
            response.setStatus(unknown ? HttpStatus.NOT_FOUND.value() : HttpStatus.GONE.value());
            return "contractors/over";
        }
        model.addAttribute("token", token);
        model.addAttribute("work", opened.work());
        model.addAttribute("address", links.address(opened.work(), language));
        // moments are those of the place where the work is
        model.addAttribute("local", new Formats(texts, language, opened.work().zone(), clock.instant()));
        model.addAttribute("once", Ids.next());
        return "contractors/link";
    }

    String busy(HttpServletResponse response, Model model) {
        hide(response);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "3600");
        model.addAttribute("opened", null);
        return "contractors/over";
    }

    private static void hide(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
