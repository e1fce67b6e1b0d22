package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Flow;
import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.Place;
import io.marshrut.modelling.model.ProcessModel;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every node and every arrow has an id, and one that says something: stages are known by it outside. */
final class ElementIds implements Rule.OfModel {

    private static final Pattern GENERATED = Pattern.compile(
            "(Activity|Gateway|Event|Flow|StartEvent|EndEvent|Task|UserTask|ServiceTask|Process)_[0-9a-z]{6,8}");

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        if (model.key() == null) {
            findings.refuse("id.missing", model.place());
        }
        List<Place> places = Stream.concat(
                        model.nodes().stream().map(Node::place),
                        model.flows().stream().map(Flow::place))
                .toList();
        places.stream().filter(place -> place.id() == null).forEach(place -> findings.refuse("id.missing", place));
        model.nodes().stream()
                .filter(node ->
                        node.id() != null && GENERATED.matcher(node.id()).matches())
                .filter(node -> node.isStage() || node.isEnd())
                .forEach(node -> findings.remark("id.generated", node.place()));
    }
}
