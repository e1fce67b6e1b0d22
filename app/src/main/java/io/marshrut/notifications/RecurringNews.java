package io.marshrut.notifications;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.notifications.Notifier.Told;
import io.marshrut.recurring.PlanNews;
import io.marshrut.recurring.RecurringPlan;
import io.marshrut.requests.Catalogue;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the people of a plan of recurring requests are told: it stopped and what to mend, or it is over. */
@Component
class RecurringNews {

    private static final String FIELDS = "fields.";

    private final Notifier notifier;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Texts texts;

    RecurringNews(Notifier notifier, Catalogue catalogue, Directory directory, Texts texts) {
        this.notifier = notifier;
        this.catalogue = catalogue;
        this.directory = directory;
        this.texts = texts;
    }

    @EventListener
    void told(PlanNews news) {
        RecurringPlan plan = news.plan();
        Map<String, List<Employee>> byLanguage =
                directory.employees(news.people()).values().stream().collect(Collectors.groupingBy(Employee::language));
        byLanguage.forEach(
                (language, people) -> notifier.tellPeople(people, told(news, plan, Locale.forLanguageTag(language))));
    }

    private Told told(PlanNews news, RecurringPlan plan, Locale language) {
        String link = "/recurring/" + plan.id();
        if (news.what() == PlanNews.What.OVER) {
            return new Told("recurring.over", link, plan.title());
        }
        return new Told(
                "recurring.stopped",
                link,
                plan.title(),
                texts.get("recurring.reason." + plan.reason(), language),
                plan.errors().stream()
                        .map(error -> wrong(plan, error, language))
                        .collect(Collectors.joining("; ")));
    }

    /** Named as the form names it. */
    private String wrong(RecurringPlan plan, FieldError error, Locale language) {
        String words = texts.of(error, language);
        if (!error.field().startsWith(FIELDS)) {
            return words;
        }
        String key = error.field().substring(FIELDS.length());
        String label = catalogue.all().stream()
                .filter(entry -> entry.kind().equals(plan.kind()))
                .findFirst()
                .flatMap(entry -> entry.form().field(key))
                .map(field -> field.label().in(language))
                .orElse(key);
        return "«" + label + "»: " + words;
    }
}
