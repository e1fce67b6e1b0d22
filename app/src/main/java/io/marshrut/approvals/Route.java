package io.marshrut.approvals;

import io.marshrut.shared.LocalText;
import java.util.List;

/**
 * A route (маршрут согласования): what a rule yields for a document.
 *
 * @param key of the rule that fired
 * @param because the rule in words: what about the document made it fire
 * @param stages in their order, at least one of them required
 */
public record Route(String key, LocalText title, LocalText because, List<RouteStage> stages) {

    public Route {
        stages = List.copyOf(stages);
    }
}
