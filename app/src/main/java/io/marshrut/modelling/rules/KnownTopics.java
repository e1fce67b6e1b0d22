package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;

/** Work for programs outside has a topic that a worker takes. */
final class KnownTopics implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (Node node : model.nodes()) {
            String type = node.attribute("camunda:type");
            String topic = node.attribute("camunda:topic");
            if (type != null && !type.equals("external")
                    || type != null && !view.vocabulary().topics().contains(String.valueOf(topic))) {
                findings.refuse("topic", node.place(), String.valueOf(topic));
            }
        }
    }
}
