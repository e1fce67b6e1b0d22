package io.marshrut.modelling;

import io.marshrut.access.Permissions;
import io.marshrut.engine.PackageVersions;
import io.marshrut.modelling.rules.Vocabulary;
import io.marshrut.ocr.model.RecognitionContract;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/** The words that packages may use in this portal: its roles are those that exist. */
@Component
class HouseVocabulary {

    private static final String ICONS = "META-INF/resources/webjars/tabler__icons/"
            + new WebJarVersionLocator().version("tabler__icons") + "/icons/outline/";

    private final PackageVersions versions;
    private final Permissions permissions;

    HouseVocabulary(PackageVersions versions, Permissions permissions) {
        this.versions = versions;
        this.permissions = permissions;
    }

    Vocabulary words() {
        return new Vocabulary(
                role -> permissions.allRoles().containsKey(role),
                versions.steps(),
                Set.of(RecognitionContract.TOPIC),
                HouseVocabulary::isIcon,
                versions.processKeys());
    }

    private static boolean isIcon(String name) {
        return name.matches("[a-z0-9-]+")
                && HouseVocabulary.class.getClassLoader().getResource(ICONS + name + ".svg") != null;
    }
}
