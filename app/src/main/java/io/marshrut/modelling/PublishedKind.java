package io.marshrut.modelling;

import io.marshrut.engine.PackageVersion;
import io.marshrut.shared.LocalText;
import java.util.List;
import java.util.Map;

/**
 * A kind of work with its versions, newest first.
 *
 * @param publishers login of who published a version, for those that an administrator did
 * @param releaseDiffers whether an administrator's version runs while this release of the portal carries another one
 */
public record PublishedKind(
        String kind,
        LocalText title,
        List<PackageVersion> versions,
        Map<String, String> publishers,
        boolean releaseDiffers) {

    public PackageVersion current() {
        return versions.get(0);
    }

    /** Older versions on which cases still run. */
    public List<PackageVersion> lingering() {
        return versions.stream()
                .skip(1)
                .filter(version -> version.running() > 0)
                .toList();
    }

    public String publisher(PackageVersion version) {
        return publishers.get(version.definitionId());
    }
}
