package io.marshrut.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One deployed version of a kind of work.
 *
 * @param kind {@code <desk>/<kind>}, the folder of the package
 * @param processKey id of the process in the model
 * @param definitionId of this very version; running cases keep theirs
 * @param reads names that its expressions and decision tables mention
 */
public record ProcessPackage(
        String kind,
        String processKey,
        String definitionId,
        String deploymentId,
        int version,
        List<Stage> stages,
        Set<String> reads) {

    public String desk() {
        return kind.substring(0, kind.indexOf('/'));
    }

    public Optional<Stage> stage(String key) {
        return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
    }
}
