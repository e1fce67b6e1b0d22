package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Place;
import io.marshrut.modelling.model.ProcessModel;
import java.util.Map;

/** Whatever has a Russian name has an English one: the property title.en. */
final class EnglishNames implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        english(model.place(), model.properties(), findings);
        model.nodes().forEach(node -> english(node.place(), node.properties(), findings));
        model.flows().forEach(flow -> english(flow.place(), flow.properties(), findings));
    }

    private static void english(Place place, Map<String, String> properties, Findings findings) {
        String title = properties.get("title.en");
        if (place.name() != null && (title == null || title.isBlank())) {
            findings.refuse("english", place);
        }
    }
}
