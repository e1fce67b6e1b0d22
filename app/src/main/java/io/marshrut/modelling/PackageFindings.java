package io.marshrut.modelling;

import io.marshrut.modelling.rules.Finding;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import java.util.Locale;

/** Findings as sentences, and as the errors of a call. */
public final class PackageFindings {

    private PackageFindings() {}

    public static FieldError error(Finding finding) {
        String field = finding.place().file()
                + (finding.place().id() == null ? "" : "#" + finding.place().id());
        return new FieldError(field, "package." + finding.code(), finding.args());
    }

    public static String sentence(Finding finding, Texts texts, Locale language) {
        return texts.of(error(finding), language);
    }
}
