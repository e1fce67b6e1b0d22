package io.marshrut.modelling.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.modelling.SamplePackages;
import io.marshrut.modelling.compare.Difference.Aspect;
import io.marshrut.modelling.compare.Difference.Change;
import io.marshrut.modelling.compare.Difference.Section;
import io.marshrut.modelling.model.PackageFiles;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two versions side by side. */
class ComparisonTest {

    private final PackageFiles running = SamplePackages.sound("it/incident");

    @Test
    void equalVersionsDoNotDiffer() {
        assertThat(Comparison.of(Optional.of(running), running).differences()).isEmpty();
    }

    @Test
    void namesTheRuleOfAStageThatChanged() {
        Difference difference = only(SamplePackages.changed(running, "incident.bpmn", "PT2H", "PT4H"));

        assertThat(difference.section()).isEqualTo(Section.STAGE);
        assertThat(difference.change()).isEqualTo(Change.CHANGED);
        assertThat(difference.name()).isEqualTo("Первая линия");
        assertThat(difference.aspects()).containsExactly(new Aspect("sla", "PT2H", "PT4H"));
    }

    @Test
    void namesTextsOfTheCatalogueAndFieldsOfTheForm() {
        Difference text = only(SamplePackages.changed(running, "catalog.yaml", "Something is broken", "Broken"));
        assertThat(text.section()).isEqualTo(Section.CATALOG);
        assertThat(text.id()).isEqualTo("title.en");

        Difference field = only(SamplePackages.changed(running, "incident.form", "Мне одному", "Только мне"));
        assertThat(field.section()).isEqualTo(Section.FIELD);
        assertThat(field.id()).isEqualTo("impact");
    }

    @Test
    void aRenamedStageIsOneRemovedAndOneAddedAndItsArrowsAreMarked() {
        Comparison comparison = Comparison.of(
                Optional.of(running), SamplePackages.changed(running, "incident.bpmn", "\"triage\"", "\"first-line\""));

        assertThat(comparison.of(Section.STAGE))
                .extracting(difference -> difference.id() + " " + difference.change())
                .containsExactlyInAnyOrder("first-line ADDED", "triage REMOVED");
        assertThat(comparison.marks(Change.ADDED).split(",")).contains("first-line:added", "triaged:changed");
        assertThat(comparison.marks(Change.REMOVED).split(",")).contains("triage:removed", "triaged:changed");
    }

    private Difference only(PackageFiles changed) {
        Comparison comparison = Comparison.of(Optional.of(running), changed);
        assertThat(comparison.differences()).hasSize(1);
        return comparison.differences().get(0);
    }
}
