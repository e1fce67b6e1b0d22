package io.marshrut.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.kinds.KindPaths.Path;
import io.marshrut.kinds.KindPaths.Step;
import io.marshrut.requests.Requests;
import io.marshrut.shared.Caller;
import io.marshrut.support.Browser;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** Walks a path as people do: each in a window of their own, from the catalogue's search to the survey. */
final class PagePlayer implements AutoCloseable {

    /** Whole weeks, so that a working day stays one. */
    private static final long WEEKS = ChronoUnit.WEEKS.between(LocalDate.of(2026, 3, 3), LocalDate.now()) + 1;

    private final KindPaths kind;
    private final SmallCompany company;
    private final Browser browser;
    private final Requests requests;
    private final WorkItems workItems;
    private final Map<String, Browser.Visitor> windows = new HashMap<>();

    private UUID id;

    PagePlayer(KindPaths kind, SmallCompany company, ApplicationContext portal) {
        this.kind = kind;
        this.company = company;
        this.browser = portal.getBean(Browser.class);
        this.requests = portal.getBean(Requests.class);
        this.workItems = portal.getBean(WorkItems.class);
    }

    void walk(Path path, String title) {
        file(path, title);
        waitsIn(path.starts());
        for (Step step : path.steps()) {
            decide(path, step);
            waitsIn(step.then());
        }
        score(path);
        windows.values()
                .forEach(window -> assertThat(window.errors())
                        .as("what the browser complains about")
                        .isEmpty());
    }

    private void file(Path path, String title) {
        Browser.Visitor window = window(path.initiator());
        Page page = window.open("/catalog").page();
        page.locator("#catalogue-words").pressSequentially(title.toLowerCase(java.util.Locale.ROOT));
        page.click("[data-kind][href$='" + kind.kind() + "']");
        page.waitForURL(Pattern.compile(".*/catalog/" + kind.kind()));
        fill(page.locator("#request-form"), path.form());
        window.photograph("kind-" + kind.kind().replace('/', '-') + "-form");
        page.locator("#request-form .form-footer-bar .btn-primary").click();
        page.waitForURL(Pattern.compile(".*/requests/[0-9a-f-]{36}"));
        id = UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
    }

    private void decide(Path path, Step step) {
        WorkItem item = pending().stream()
                .filter(one -> one.stageKey().equals(step.at()))
                .findFirst()
                .orElseThrow();
        String doer = step.by() != null ? step.by() : kind.people().getOrDefault(step.at(), path.initiator());
        Browser.Visitor window = window(doer);
        Page page = window.open("/requests/" + id).page();
        Locator panel = page.locator("#task-" + item.id());
        boolean positive = item.decision(step.decision()).orElseThrow().outcome() == Outcome.POSITIVE;
        if (positive) {
            bring(window, panel);
        }
        Map<String, Object> fills =
                new LinkedHashMap<>(positive ? kind.fills().getOrDefault(step.at(), Map.of()) : Map.of());
        fills.putAll(step.fills());
        fill(panel, fills);
        window.photograph("kind-" + kind.kind().replace('/', '-') + "-" + step.at());
        Locator button = panel.locator("button[name=decision][value='" + step.decision() + "']");
        if (button.getAttribute("data-comment-required") != null) {
            panel.locator("#comment-" + item.id()).fill("Проверил лично");
        }
        button.click();
    }

    /** Every document that the stage still wants, one after the other, as its list offers them. */
    private void bring(Browser.Visitor window, Locator panel) {
        for (int left = panel.locator(".required-upload").count(); left > 0; left--) {
            int before = files();
            Locator form = panel.locator(".required-upload").first();
            form.locator("input[type=file]")
                    .setInputFiles(new FilePayload("скан.txt", "text/plain", "Скан".getBytes(StandardCharsets.UTF_8)));
            form.locator("button").click();
            await().until(() -> files() == before + 1);
            window.open("/requests/" + id);
        }
    }

    private int files() {
        return requests.documents(Caller.system(), id).size();
    }

    private void fill(Locator form, Map<String, Object> values) {
        List<String> shown = ((List<?>)
                        form.locator("[data-field]").evaluateAll("all => all.map(one => one.dataset.field)"))
                .stream().map(String::valueOf).toList();
        assertThat(values.keySet()).as("fields of the form").isSubsetOf(shown);
        // as they stand on the page: what is filled in shows what depends on it
        shown.stream().filter(values::containsKey).forEach(key -> {
            Locator field = form.locator("[data-field='" + key + "']");
            fill(field, values.get(key));
        });
    }

    private void fill(Locator field, Object value) {
        if (value instanceof List<?> several) {
            several.forEach(one -> field.locator("input[value='" + one + "']").check());
        } else if (value instanceof Boolean yes) {
            field.locator("input[type=checkbox]").setChecked(yes);
        } else if (field.locator("input[type=radio]").count() > 0) {
            field.locator("input[value='" + value + "']").check();
        } else if (field.locator("select").count() > 0) {
            field.locator("select").selectOption(String.valueOf(value));
        } else {
            Locator input = field.locator("input, textarea").first();
            input.fill(said(value));
            // what is suggested meanwhile would cover what comes next
            input.press("Tab");
        }
    }

    /** Logins of the company's people, and dates as far ahead of today as they are of the day that the paths begin on. */
    private String said(Object value) {
        String text = String.valueOf(value);
        if (text.startsWith("@")) {
            return company.login(text.substring(1));
        }
        return text.matches("\\d{4}-\\d\\d-\\d\\d")
                ? LocalDate.parse(text).plusWeeks(WEEKS).toString()
                : text;
    }

    private void score(Path path) {
        Page page = window(path.initiator()).open("/requests/" + id).page();
        page.locator(".survey-score[value='5']").click();
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator(".survey"))
                .containsText("Оценка инициатора: 5 из 5");
        window(path.initiator()).photograph("kind-" + kind.kind().replace('/', '-') + "-card");
    }

    private void waitsIn(List<String> expected) {
        await().untilAsserted(() -> {
            Set<String> stages = new HashSet<>();
            pending().forEach(item -> stages.add(item.stageKey()));
            var request = requests.get(Caller.system(), id).request();
            if (!request.status().isOpen()) {
                stages.add(request.status().name());
            }
            assertThat(stages).containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    private List<WorkItem> pending() {
        return workItems.pendingOf("request", List.of(id));
    }

    private Browser.Visitor window(String person) {
        return windows.computeIfAbsent(
                person, any -> browser.signedIn(company.loginWithPassword(person), Browser.DESKTOP));
    }

    @Override
    public void close() {
        windows.values().forEach(Browser.Visitor::close);
    }
}
