package io.marshrut.modelling;

import io.marshrut.engine.ProcessPackage;
import io.marshrut.modelling.compare.Comparison;
import io.marshrut.modelling.rules.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What is to be known about a package before it is published.
 *
 * @param running the version it would replace
 */
public record PackageReport(
        String kind, List<Finding> findings, Comparison comparison, Optional<ProcessPackage> running) {

    public List<Finding> refusals() {
        return findings.stream().filter(Finding.Refusal.class::isInstance).toList();
    }

    public List<Finding> remarks() {
        return findings.stream().filter(Finding.Remark.class::isInstance).toList();
    }

    public boolean isSound() {
        return refusals().isEmpty();
    }

    public boolean changesAnything() {
        return running.isEmpty() || !comparison.differences().isEmpty();
    }

    /** The running version that this was compared with, empty for a new kind. */
    public String base() {
        return running.map(ProcessPackage::definitionId).orElse("");
    }
}
