package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;

/** A process begins at one start event and comes to at least one end. */
final class OneStart implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        long starts = model.nodes().stream().filter(Node::isStart).count();
        if (starts != 1) {
            findings.refuse("start", model.place(), starts);
        }
        if (model.nodes().stream().noneMatch(Node::isEnd)) {
            findings.refuse("end", model.place());
        }
    }
}
