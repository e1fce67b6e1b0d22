package io.marshrut.requests.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.directory.Directory;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.documents.Upload;
import io.marshrut.engine.Stage.RequiredDocument;
import io.marshrut.engine.Wait;
import io.marshrut.journal.JournalEntry;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.Catalogue;
import io.marshrut.requests.FormerRequests;
import io.marshrut.requests.Priorities;
import io.marshrut.requests.RequestCardPart;
import io.marshrut.requests.RequestFilter;
import io.marshrut.requests.RequestLinks;
import io.marshrut.requests.RequestStages;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.Requests;
import io.marshrut.requests.Surveys;
import io.marshrut.requests.Watcher;
import io.marshrut.requests.Watchers;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import io.marshrut.worklist.Deadlines;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.Worklist;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of requests, the card of each, and what people do on it. */
@PageController
@RequestMapping("/requests")
class RequestPages {

    private static final int SIZE = 25;

    private final Requests requests;
    private final RequestStages stages;
    private final SecretDocuments secrets;
    private final RequestCard card;
    private final StageForms stageForms;
    private final Catalogue catalogue;
    private final Surveys surveys;
    private final Watchers watchers;
    private final FormerRequests former;
    private final Worklist worklist;
    private final Deadlines deadlines;
    private final Directory directory;
    private final ObjectProvider<RequestLinks> links;
    private final ObjectProvider<RequestCardPart> parts;
    private final Texts texts;

    RequestPages(
            Requests requests,
            RequestStages stages,
            SecretDocuments secrets,
            RequestCard card,
            StageForms stageForms,
            Catalogue catalogue,
            Surveys surveys,
            Watchers watchers,
            FormerRequests former,
            Worklist worklist,
            Deadlines deadlines,
            Directory directory,
            ObjectProvider<RequestLinks> links,
            ObjectProvider<RequestCardPart> parts,
            Texts texts) {
        this.links = links;
        this.parts = parts;
        this.requests = requests;
        this.stages = stages;
        this.secrets = secrets;
        this.card = card;
        this.stageForms = stageForms;
        this.catalogue = catalogue;
        this.surveys = surveys;
        this.watchers = watchers;
        this.former = former;
        this.worklist = worklist;
        this.deadlines = deadlines;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping
    String list(
            Caller caller,
            @RequestParam(defaultValue = "true") boolean mine,
            @RequestParam(defaultValue = "false") boolean watching,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String priority,
            @RequestParam(defaultValue = "created") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        RequestFilter filter = new RequestFilter(
                status(status),
                kind,
                site,
                mine && !watching,
                watching,
                q,
                Priorities.of(priority).orElse(null),
                "priority".equals(sort));
        Paged<RequestView> found = requests.list(caller, filter, Paged.Request.of(page, SIZE));
        model.addAttribute("found", found);
        model.addAttribute("filter", filter);
        if ("list".equals(target)) {
            return "requests/list :: list";
        }
        model.addAttribute("priorities", Priorities.ALL);
        model.addAttribute("statuses", RequestStatus.values());
        model.addAttribute("kinds", catalogue.entries(caller));
        model.addAttribute("sites", directory.sites());
        return "requests/list";
    }

    @GetMapping("/{id}")
    String card(Caller caller, @PathVariable String id, Model model) {
        UUID request = request(id);
        RequestView view = requests.get(caller, request);
        List<WorkItem> waiting = requests.waitingFor(caller, request);
        model.addAttribute("view", view);
        model.addAttribute("request", view.request());
        model.addAttribute("waiting", waiting);
        model.addAttribute("present", worklist.presentDocuments(waiting));
        model.addAttribute(
                "correctable",
                waiting.stream()
                        .filter(item -> stages.mayCorrect(view.request(), item))
                        .map(WorkItem::id)
                        .toList());
        Map<UUID, StageForm> forms = stageForms.of(view.request(), waiting, model);
        model.addAttribute("stageForms", forms);
        model.addAttribute("sites", forms.isEmpty() ? List.of() : directory.sites());
        model.addAttribute("held", card.held(caller, view));
        model.addAttribute("fields", card.fields(caller, view));
        List<JournalEntry> history = requests.timeline(caller, request);
        model.addAttribute("timeline", card.timeline(history, caller.locale()));
        model.addAttribute("passedStages", RequestCard.passed(history));
        List<DocumentCard> files = requests.documents(caller, request);
        model.addAttribute("files", files);
        model.addAttribute(
                "secretFiles",
                secrets.secretAmong(files.stream().map(DocumentCard::id).toList()));
        List<Wait> waits = stages.waits(view);
        model.addAttribute("waits", waits);
        model.addAttribute("sla", requests.sla(caller, request).orElse(null));
        model.addAttribute(
                "deadlineItem",
                view.pending().stream()
                        .filter(item -> deadlines.mayChange(caller, item))
                        .findFirst()
                        .orElse(null));
        CatalogEntry entry = requests.entryOf(view.request());
        model.addAttribute("entry", entry);
        model.addAttribute(
                "links",
                links.stream().flatMap(one -> one.of(caller, request).stream()).toList());
        parts.forEach(part -> model.addAllAttributes(part.of(caller, view)));
        model.addAttribute("documentTitles", documentTitles(entry));
        model.addAttribute("survey", surveys.of(caller, request).orElse(null));
        model.addAttribute("surveyAwaits", surveys.awaits(caller, view.request()));
        List<Watcher> watching = watchers.of(caller, request);
        model.addAttribute("watchers", watching);
        model.addAttribute("watches", watching.stream().anyMatch(watcher -> caller.is(watcher.login())));
        model.addAttribute("mayInvite", watchers.mayInvite(caller, view.request()));
        model.addAttribute("mayCopy", former.mayCopy(caller, view.request()));
        model.addAttribute("mayWithdraw", requests.mayWithdraw(caller, view.request()));
        model.addAttribute(
                "siteName",
                directory
                        .findSite(view.request().site())
                        .map(site -> site.name().in(caller.locale()))
                        .orElse(""));
        model.addAttribute(
                "activeStages",
                Stream.concat(
                                view.pending().stream().map(WorkItem::stageKey),
                                waits.stream().map(Wait::key))
                        .collect(Collectors.joining(",")));
        return "requests/card";
    }

    @PostMapping("/{id}/comments")
    String comment(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String text,
            RedirectAttributes flash) {
        return back(id, caller, flash, () -> requests.comment(caller, request(id), text), "requests.done.commented");
    }

    @PostMapping("/{id}/documents")
    String attach(
            Caller caller,
            @PathVariable String id,
            @RequestParam List<MultipartFile> files,
            @RequestParam(required = false) String role,
            RedirectAttributes flash) {
        return back(
                id,
                caller,
                flash,
                () -> files.stream()
                        .filter(file -> !file.isEmpty() || file.getOriginalFilename() != null)
                        .forEach(file -> requests.attach(
                                caller,
                                request(id),
                                role,
                                new Upload(file.getOriginalFilename(), file.getSize(), file))),
                "requests.done.attached");
    }

    @PostMapping("/{id}/survey")
    String survey(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) Integer score,
            @RequestParam(required = false) String comment,
            RedirectAttributes flash) {
        flash.addFlashAttribute("scored", score);
        return back(
                id, caller, flash, () -> surveys.answer(caller, request(id), score, comment), "requests.done.scored");
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String comment,
            RedirectAttributes flash) {
        return back(
                id, caller, flash, () -> requests.withdraw(caller, request(id), comment), "requests.done.withdrawn");
    }

    private String back(String id, Caller caller, RedirectAttributes flash, Runnable action, String done) {
        try {
            action.run();
            flash.addFlashAttribute("done", texts.get(done, caller.locale()));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            RefusedCalls.caught(problem);
            String parts = problem.errors().stream()
                    .map(error -> texts.of(error, caller.locale()))
                    .collect(Collectors.joining(" "));
            flash.addFlashAttribute("problem", parts.isEmpty() ? texts.of(problem, caller.locale()) : parts);
        }
        return "redirect:/requests/" + request(id);
    }

    /** What the documents are called that some stage of the process requires. */
    private static Map<String, LocalText> documentTitles(CatalogEntry entry) {
        return entry.process().stages().stream()
                .flatMap(stage -> stage.requiredDocuments().stream())
                .collect(Collectors.toMap(
                        RequiredDocument::key, RequiredDocument::title, (first, second) -> first, LinkedHashMap::new));
    }

    private static RequestStatus status(String name) {
        return Arrays.stream(RequestStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static UUID request(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
