package io.marshrut.notifications.web;

import io.marshrut.notifications.Notifications;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bell, its list, and the mails that went or would have gone out. */
@PageController
class NotificationPages {

    private static final int SIZE = 25;

    private final Notifications notifications;

    NotificationPages(Notifications notifications) {
        this.notifications = notifications;
    }

    @GetMapping("/notifications")
    String list(Caller caller, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("found", notifications.list(caller, Paged.Request.of(page, SIZE)));
        return "notifications/list";
    }

    /** The number on the bell; the page asks for it now and then. */
    @GetMapping("/notifications/count")
    String count(Caller caller, Model model) {
        model.addAttribute("unread", notifications.unread(caller));
        return "portal/counts";
    }

    @GetMapping("/notifications/{id}")
    String open(Caller caller, @PathVariable String id) {
        return "redirect:" + notifications.open(caller, Ids.parse(id).orElseThrow(Problem::notFound));
    }

    @PostMapping("/notifications/read")
    String readAll(Caller caller) {
        notifications.readAll(caller);
        return "redirect:/notifications";
    }

    @GetMapping("/mails")
    String mails(Caller caller, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("found", notifications.mails(caller, Paged.Request.of(page, SIZE)));
        model.addAttribute("kept", notifications.keepsMails());
        return "notifications/mails";
    }
}
