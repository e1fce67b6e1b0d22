package io.marshrut.modelling;

import io.marshrut.engine.PackageVersions;
import io.marshrut.modelling.rules.Vocabulary;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.shared.Texts;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/** The words that packages may use in this portal: its roles are those that have a name. */
@Component
class HouseVocabulary {

    private static final String ICONS = "META-INF/resources/webjars/tabler__icons/"
            + new WebJarVersionLocator().version("tabler__icons") + "/icons/outline/";

    private final PackageVersions versions;
    private final Texts texts;

    HouseVocabulary(PackageVersions versions, Texts texts) {
        this.versions = versions;
        this.texts = texts;
    }

    Vocabulary words() {
        return new Vocabulary(
                role -> texts.find("role." + role, Texts.RUSSIAN).isPresent(),
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
