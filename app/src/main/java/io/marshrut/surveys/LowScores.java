package io.marshrut.surveys;

import io.marshrut.desks.Desk;
import io.marshrut.desks.Desks;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.requests.RequestScored;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.requests.Surveys;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Texts;
import io.marshrut.sla.Sla;
import io.marshrut.sla.SlaClock;
import io.marshrut.sla.StageClock;
import io.marshrut.worklist.NewWorkItem;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import io.marshrut.worklist.WorkOrigin;
import io.marshrut.worklist.WorkSubject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A low score waits for the head of the desk (разбор низкой оценки), in the transaction that took it. Where the desk has
 * no head, or nobody who could, the inbox hands it on by its rule.
 */
@Component
class LowScores implements WorkOrigin {

    static final String ORIGIN = "survey-follow-up";

    private static final String STAGE = "low-score";
    private static final double WARN_AT = 0.75;

    private final Desks desks;
    private final Directory directory;
    private final WorkItems workItems;
    private final Sla sla;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Texts texts;
    private final SurveySettings settings;
    private final Clock clock;

    LowScores(
            Desks desks,
            Directory directory,
            WorkItems workItems,
            Sla sla,
            JdbcClient jdbc,
            Journal journal,
            Texts texts,
            SurveySettings settings,
            Clock clock) {
        this.desks = desks;
        this.directory = directory;
        this.workItems = workItems;
        this.sla = sla;
        this.jdbc = jdbc;
        this.journal = journal;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ORIGIN;
    }

    @Override
    public String page(WorkItem item) {
        return "/requests/" + item.subject().id();
    }

    @EventListener
    void scored(RequestScored scored) {
        if (scored.survey().score() > Surveys.LOW) {
            return;
        }
        ServiceRequest request = scored.request();
        UUID id = Ids.next();
        String head =
                desks.find(request.desk()).map(desk -> head(desk, request)).orElse(null);
        SlaClock due = sla.start(new StageClock(
                ORIGIN,
                id.toString(),
                STAGE,
                settings.followUp(),
                sla.performingSite(roles(request), head),
                null,
                WARN_AT,
                "superior",
                null));
        jdbc.sql(
                        "insert into survey_follow_up (id, request_id, clock_id, opened_at) values (:id, :request, :clock, :now)")
                .param("id", id)
                .param("request", request.id())
                .param("clock", due.id())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        workItems.open(new NewWorkItem(
                ORIGIN,
                id.toString(),
                new WorkSubject("request", request.id().toString(), request.number(), request.title()),
                request.kind(),
                STAGE,
                texts.both("surveys.low.stage"),
                request.place(),
                Set.of(),
                head,
                due,
                texts.both("surveys.low.because", scored.survey().score()),
                List.of(new StageDecision("resolved", texts.both("surveys.low.resolved"), Outcome.POSITIVE, true)),
                List.of()));
    }

    @Override
    public void decided(
            Caller caller, WorkItem item, StageDecision decision, String comment, Map<String, Object> fields) {
        if (!fields.isEmpty()) {
            throw Problem.invalid(fields.keySet().stream()
                    .sorted()
                    .map(field -> FieldError.of("fields." + field, "unknown"))
                    .toList());
        }
        if (item.clockId() != null) {
            sla.finish(item.clockId());
        }
        jdbc.sql("""
                        update survey_follow_up set resolved_at = :now, resolved_by = :by, comment = :comment
                         where id = :id
                        """)
                .param("now", SqlTime.of(clock.instant()))
                .param("by", caller.login())
                .param("comment", comment)
                .param("id", UUID.fromString(item.originRef()))
                .update();
        journal.record(caller, new Subject("request", item.subject().id()), "survey.resolved")
                .comment(comment)
                .write();
    }

    private Set<String> roles(ServiceRequest request) {
        return desks.find(request.desk()).map(Desk::roles).orElse(Set.of());
    }

    /** Nobody looks into a score of their own while somebody else can. */
    private String head(Desk desk, ServiceRequest request) {
        return desks.heads(desk).stream()
                .filter(login -> !login.equals(request.initiator()))
                .filter(login -> directory.find(login).filter(Employee::active).isPresent())
                .findFirst()
                .orElse(null);
    }
}
