package io.marshrut.modelling.web;

import io.marshrut.modelling.PackageFindings;
import io.marshrut.modelling.PackageReport;
import io.marshrut.modelling.compare.Difference;
import io.marshrut.modelling.compare.Difference.Aspect;
import io.marshrut.modelling.compare.Difference.Change;
import io.marshrut.modelling.compare.Difference.Section;
import io.marshrut.modelling.rules.Finding;
import io.marshrut.shared.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A report in the reader's language. */
public final class ReportWords {

    private final PackageReport report;
    private final Texts texts;
    private final Locale language;

    ReportWords(PackageReport report, Texts texts, Locale language) {
        this.report = report;
        this.texts = texts;
        this.language = language;
    }

    public String sentence(Finding finding) {
        return PackageFindings.sentence(finding, texts, language);
    }

    /** Sections in which anything differs; a new kind is not told line by line. */
    public List<Section> sections() {
        return report.running().isEmpty()
                ? List.of()
                : Arrays.stream(Section.values())
                        .filter(section -> !report.comparison().of(section).isEmpty())
                        .toList();
    }

    public List<Difference> of(Section section) {
        return report.comparison().of(section);
    }

    /** Names of properties that have no words of their own stand as they are written. */
    public String aspect(Aspect aspect) {
        return texts.find("modelling.aspect." + aspect.key(), language).orElse(aspect.key());
    }

    public String name(Difference difference) {
        return difference.name() == null ? difference.id() : difference.name();
    }

    public String oldMarks() {
        return report.comparison().marks(Change.REMOVED);
    }

    public String newMarks() {
        return report.running().isEmpty() ? "" : report.comparison().marks(Change.ADDED);
    }
}
