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
            "contractor",
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
            if (edits != null && !isYesOrNo(edits)) {
                findings.refuse("property.edits-form", stage.place(), edits);
            }
            contractor(stage, findings);
        }
    }

    /** A work order has one person who answers for it, which votes have not. */
    private static void contractor(Node stage, Findings findings) {
        String contractor = stage.property("contractor");
        if (contractor != null && !isYesOrNo(contractor)) {
            findings.refuse("property.contractor", stage.place(), contractor);
        }
        if ("true".equals(contractor) && "true".equals(stage.property("votes"))) {
            findings.refuse("property.contractor-votes", stage.place());
        }
    }

    private static boolean isYesOrNo(String value) {
        return value.equals("true") || value.equals("false");
    }
}
