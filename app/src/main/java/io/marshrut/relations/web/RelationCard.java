package io.marshrut.relations.web;

import io.marshrut.relations.Relations;
import io.marshrut.requests.RequestCardPart;
import io.marshrut.requests.RequestView;
import io.marshrut.shared.Caller;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a request belongs to, on its card. */
@Component
class RelationCard implements RequestCardPart {

    private final Relations relations;

    RelationCard(Relations relations) {
        this.relations = relations;
    }

    @Override
    public Map<String, Object> of(Caller caller, RequestView view) {
        return Map.of(
                "around", relations.of(caller, view.request().id()),
                "mayRelate", relations.mayRelate(caller, view.request()),
                "maySeparate", relations.maySeparate(caller, view.request()));
    }
}
