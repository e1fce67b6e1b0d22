package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.ProcessModel;

/** The id of a process stays what it was and is no other kind'\''s: versions hang on it. */
final class ProcessKey implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        String kind = view.files().kind();
        String owner = view.vocabulary().processKeys().get(model.key());
        if (owner != null && !owner.equals(kind)) {
            findings.refuse("key.taken", model.place(), owner);
            return;
        }
        view.vocabulary().processKeys().forEach((key, used) -> {
            if (used.equals(kind) && !key.equals(model.key())) {
                findings.refuse("key.changed", model.place(), key);
            }
        });
    }
}
