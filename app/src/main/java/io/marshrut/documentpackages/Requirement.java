package io.marshrut.documentpackages;

import io.marshrut.shared.LocalText;

/**
 * Something that a package must hold (требование к комплекту).
 *
 * @param key of {@link RequirementKey}
 * @param attestedBy who said that it is there though recognition did not see it; null where nobody had to
 */
public record Requirement(String key, LocalText title, boolean present, String attestedBy) {

    /** Whether a person may say that it is there. */
    public boolean isAttestable() {
        return RequirementKey.of(key).map(RequirementKey::isMark).orElse(false);
    }
}
