package io.marshrut.surveys;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.access.SightSql;
import io.marshrut.desks.Desk;
import io.marshrut.desks.Desks;
import io.marshrut.requests.Requests;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Results of surveys (CSI) for those who answer for the work: heads see their desks, and whoever reads the requests of a
 * site, a department or the company sees theirs. Nobody else sees any.
 */
@Service
public class SurveyResults {

    private static final SightSql WITHIN_REACH = new SightSql("r.kind", "r.site", "r.department", "false");

    private final ResultRows rows;
    private final Requests requests;
    private final Desks desks;
    private final Permissions permissions;
    private final SurveySettings settings;

    SurveyResults(ResultRows rows, Requests requests, Desks desks, Permissions permissions, SurveySettings settings) {
        this.rows = rows;
        this.requests = requests;
        this.desks = desks;
        this.permissions = permissions;
        this.settings = settings;
    }

    public boolean mayRead(Caller caller) {
        return permissions.permits(caller, Permission.READ_REQUESTS)
                || !desks.ledBy(caller).isEmpty();
    }

    /** @throws Problem 403 for who answers for nothing, 422 where the period is none */
    @Transactional(readOnly = true)
    public Results of(Caller caller, ResultFilter filter) {
        Map<String, Object> params = params(caller, filter);
        Map<String, List<ResultLine>> lines = rows.of(scope(caller, params), params);
        return new Results(
                filter,
                settings.minimum(),
                told(lines, "all").stream().findFirst().orElse(new ResultLine("", 0, 0, 0, null, null, null)),
                told(lines, "desk"),
                told(lines, "kind"),
                told(lines, "site"),
                told(lines, "month"));
    }

    /** What people wrote, of requests that the caller may read. */
    @Transactional(readOnly = true)
    public Paged<ScoreComment> comments(Caller caller, ResultFilter filter, Paged.Request page) {
        Map<String, Object> params = params(caller, filter);
        String scope = scope(caller, params);
        return rows.comments(scope, requests.readableBy(caller, params), params, page);
    }

    private List<ResultLine> told(Map<String, List<ResultLine>> lines, String group) {
        return lines.getOrDefault(group, List.of()).stream()
                .map(line -> line.withLeast(settings.minimum()))
                .toList();
    }

    private Map<String, Object> params(Caller caller, ResultFilter filter) {
        if (!mayRead(caller)) {
            throw Problem.forbidden();
        }
        if (filter.to().isBefore(filter.from())) {
            throw Problem.invalid(List.of(Problem.FieldError.of("to", "period")));
        }
        Map<String, Object> params = new HashMap<>();
        params.put("from", SqlTime.of(filter.from().atStartOfDay(caller.zone()).toInstant()));
        params.put(
                "to",
                SqlTime.of(filter.to().plusDays(1).atStartOfDay(caller.zone()).toInstant()));
        params.put("zone", caller.zone().getId());
        params.put("desk", filter.desk());
        params.put("site", filter.site());
        params.put("kind", filter.kind());
        return params;
    }

    private String scope(Caller caller, Map<String, Object> params) {
        params.put(
                "led",
                desks.ledBy(caller).stream()
                        .map(Desk::kindCodes)
                        .flatMap(List::stream)
                        .toArray(String[]::new));
        return "r.kind = any(:led::text[]) or "
                + WITHIN_REACH.condition(permissions.sight(caller, Permission.READ_REQUESTS), params);
    }
}
