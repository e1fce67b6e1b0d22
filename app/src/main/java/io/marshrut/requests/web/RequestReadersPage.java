package io.marshrut.requests.web;

import io.marshrut.access.ReaderWords;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Who sees a request, and why: a page of its own, and a panel that its card opens. */
@PageController
class RequestReadersPage {

    private static final int SIZE = 20;

    private final Requests requests;
    private final ReaderWords words;

    RequestReadersPage(Requests requests, ReaderWords words) {
        this.requests = requests;
        this.words = words;
    }

    @GetMapping("/requests/{id}/readers")
    String readers(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", required = false) String piece,
            Model model) {
        UUID known = Ids.parse(id).orElseThrow(Problem::notFound);
        ServiceRequest request = requests.get(caller, known).request();
        model.addAttribute(
                "found", words.page(requests.whoReads(caller, known), Paged.Request.of(page, SIZE), caller.locale()));
        model.addAttribute("base", "/requests/" + known + "/readers");
        model.addAttribute("about", request.number() + " " + request.title());
        return piece == null ? "access/readers" : "access/readers :: list";
    }
}
