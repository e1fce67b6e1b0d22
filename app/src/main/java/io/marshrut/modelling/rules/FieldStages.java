package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.FormView;
import io.marshrut.modelling.model.FormView.Field;
import io.marshrut.modelling.model.Node;
import java.util.Optional;

/** A field is filled at stages that there are, and is not hidden from whoever fills it. */
final class FieldStages implements Rule.OfForm {

    @Override
    public void check(FormView form, PackageView view, Findings findings) {
        if (view.model() == null) {
            return;
        }
        for (Field field : form.fields()) {
            for (String key : Filling.keys(field, "filledAt")) {
                Optional<Node> stage = stage(key, view);
                if (stage.isEmpty()) {
                    findings.refuse("field-stage.unknown", field.place(), key);
                } else if ("filepicker".equals(field.component()) || "file".equals(field.property("type"))) {
                    findings.refuse("field-stage.file", field.place(), key);
                } else if (stage.get().isByVotes()) {
                    findings.refuse("field-stage.votes", field.place(), key);
                }
            }
            for (String key : Filling.keys(field, "hiddenAt")) {
                Optional<Node> stage = stage(key, view);
                if (stage.isEmpty()) {
                    findings.refuse("field-stage.unknown", field.place(), key);
                } else if (Filling.isFilledAt(field, stage.get())) {
                    findings.refuse("field-stage.hidden", field.place(), key);
                }
            }
        }
    }

    private static Optional<Node> stage(String key, PackageView view) {
        return view.model().node(key).filter(Node::isStage);
    }
}
