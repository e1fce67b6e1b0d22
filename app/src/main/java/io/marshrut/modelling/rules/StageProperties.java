package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.requests.Priorities;
import java.util.List;

/** A stage has no properties but those that mean something: a slip of the pen would be a rule that nobody follows. */
final class StageProperties implements Rule.OfModel {

    private static final String SLA = "sla.";

    private static final List<String> KNOWN = List.of(
            "title.en",
            "performer",
            "assign",
            "sla",
            "calendar",
            "warnAt",
            "escalateTo",
            "escalateEvery",
            "editsForm",
            "fields",
            "fields.required",
            "votes",
            "decisions",
            "requiredDocuments");

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {
        for (Node stage : model.stages()) {
            stage.properties().keySet().stream()
                    .filter(property -> !KNOWN.contains(property)
                            && !(property.startsWith(SLA) && Priorities.ALL.contains(property.substring(SLA.length())))
                            && !property.startsWith("decision.")
                            && !property.startsWith("requiredDocument."))
                    .forEach(
                            property -> findings.refuse("property", stage.place(), property, String.join(", ", KNOWN)));
            String edits = stage.property("editsForm");
            if (edits != null && !edits.equals("true") && !edits.equals("false")) {
                findings.refuse("property.edits-form", stage.place(), edits);
            }
        }
    }
}
