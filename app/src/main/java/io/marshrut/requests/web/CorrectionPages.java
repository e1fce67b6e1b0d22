package io.marshrut.requests.web;

import io.marshrut.directory.Directory;
import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestForm;
import io.marshrut.requests.RequestStages;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.Worklist;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A returned request is corrected in its form and sent on. */
@PageController
@RequestMapping("/tasks/{id}/form")
class CorrectionPages {

    private final Worklist worklist;
    private final Decisions decisions;
    private final Requests requests;
    private final RequestStages stages;
    private final Directory directory;
    private final Texts texts;

    CorrectionPages(
            Worklist worklist,
            Decisions decisions,
            Requests requests,
            RequestStages stages,
            Directory directory,
            Texts texts) {
        this.worklist = worklist;
        this.decisions = decisions;
        this.requests = requests;
        this.stages = stages;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping
    String form(Caller caller, @PathVariable String id, Model model) {
        WorkItem item = worklist.get(caller, task(id));
        ServiceRequest request = request(caller, item);
        if (!item.state().isPending() || !item.waitsFor(caller)) {
            // decided meanwhile, or somebody else's: the card tells how it stands
            return "redirect:/requests/" + request.id();
        }
        return form(item, request, request.fields(), model);
    }

    @PostMapping
    String send(
            Caller caller,
            @PathVariable String id,
            @RequestParam String decision,
            @RequestParam String version,
            @RequestParam(required = false) String comment,
            HttpServletRequest sent,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        WorkItem item = worklist.get(caller, task(id));
        ServiceRequest request = request(caller, item);
        Map<String, Object> values = values(request, item, sent);
        try {
            if (!version.equals(version(request))) {
                throw Problem.conflict("request_changed");
            }
            decisions.decide(caller, item.id(), decision, comment, values);
            flash.addFlashAttribute("done", texts.get("worklist.done.decided", caller.locale()));
            return "redirect:/requests/" + request.id();
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            response.setStatus(problem.kind().status());
            FormValues.tell(problem, texts, caller.locale(), model);
            model.addAttribute("comment", comment);
            return form(item, request, values, model);
        }
    }

    private String form(WorkItem item, ServiceRequest request, Map<String, Object> values, Model model) {
        model.addAttribute("item", item);
        model.addAttribute("request", request);
        model.addAttribute("form", stages.correctable(request, item));
        model.addAttribute("values", values);
        model.addAttribute("version", version(request));
        model.addAttribute("sites", directory.sites());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "requests/correction";
    }

    /** The whole form was on the page: what was not sent is empty now, and a box that was unticked is a no. */
    private Map<String, Object> values(ServiceRequest request, WorkItem item, HttpServletRequest sent) {
        RequestForm form = stages.correctable(request, item);
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            // at a stage a box that is not ticked is an answer
            boolean answered = field.type() == FormField.Type.BOOLEAN
                    && (request.fields().get(field.key()) != null
                            || !field.filledAt().isEmpty());
            values.put(field.key(), answered ? Boolean.FALSE : null);
        }
        values.putAll(FormValues.of(form, sent));
        return values;
    }

    /** Tells whether somebody has corrected the request since the page was opened. */
    private static String version(ServiceRequest request) {
        return Integer.toHexString(request.fields().toString().hashCode());
    }

    private ServiceRequest request(Caller caller, WorkItem item) {
        UUID id = Ids.parse(item.subject().id()).orElseThrow(Problem::notFound);
        ServiceRequest request = requests.get(caller, id).request();
        if (!stages.mayCorrect(request, item)) {
            throw Problem.notFound();
        }
        return request;
    }

    private static UUID task(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
