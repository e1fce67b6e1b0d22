package io.marshrut.contracts;

import io.marshrut.approvals.Route;
import io.marshrut.approvals.RouteStage;
import io.marshrut.engine.FiredRule;
import io.marshrut.engine.RuleTables;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One version of the two tables: which route a contract takes, and what the stages of a route are. */
final class RouteRules {

    static final String ROUTES = "contract-route";
    static final String STAGES = "contract-stage";

    private final RuleTables tables;
    private final RouteWords words;

    RouteRules(RuleTables tables, RouteWords words) {
        this.tables = tables;
        this.words = words;
    }

    /** @throws Problem 422 where no rule or more than one takes the contract, or what they say cannot be read */
    Route route(ContractFacts facts) {
        FiredRule rule = one(tables.ask(ROUTES, facts.byName()), ROUTES);
        List<RouteStage> stages = Arrays.stream(text(rule, "stages").split(","))
                .map(key -> stage(key.strip(), facts))
                .toList();
        LocalText title = both(rule, "title");
        return new Route(
                text(rule, "route"), title, words.because(facts, rule.asked(), title, both(rule, "because")), stages);
    }

    private RouteStage stage(String key, ContractFacts facts) {
        Map<String, Object> asked = facts.byName();
        asked.put("stage", key);
        List<FiredRule> fired = tables.ask(STAGES, asked);
        if (fired.isEmpty()) {
            throw Problem.invalid("route_stage_missing", key);
        }
        return StageColumns.read(key, one(fired, STAGES));
    }

    private static FiredRule one(List<FiredRule> fired, String table) {
        if (fired.size() != 1) {
            throw fired.isEmpty() ? Problem.invalid("route_none") : Problem.invalid("route_several", table);
        }
        return fired.get(0);
    }

    private static LocalText both(FiredRule rule, String column) {
        return new LocalText(text(rule, column + ".ru"), text(rule, column + ".en"));
    }

    private static String text(FiredRule rule, String column) {
        Object value = rule.outputs().get(column);
        if (value == null || String.valueOf(value).isBlank()) {
            throw Problem.invalid("route_unreadable", rule.id(), column);
        }
        return String.valueOf(value).strip();
    }
}
