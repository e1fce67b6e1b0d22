package io.marshrut.modelling;

import io.marshrut.access.Permissions;
import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Position;
import io.marshrut.directory.Site;
import io.marshrut.engine.PackageVersions;
import io.marshrut.modelling.rules.Vocabulary;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RenditionContract;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/** The words that packages may use in this portal: its roles are those that exist. */
@Component
class HouseVocabulary {

    private static final String ICONS = "META-INF/resources/webjars/tabler__icons/"
            + new WebJarVersionLocator().version("tabler__icons") + "/icons/outline/";

    private final PackageVersions versions;
    private final Permissions permissions;
    private final Directory directory;

    HouseVocabulary(PackageVersions versions, Permissions permissions, Directory directory) {
        this.versions = versions;
        this.permissions = permissions;
        this.directory = directory;
    }

    Vocabulary words() {
        return new Vocabulary(
                role -> permissions.allRoles().containsKey(role),
                versions.steps(),
                Set.of(RecognitionContract.TOPIC, RenditionContract.TOPIC),
                HouseVocabulary::isIcon,
                house(),
                versions.processKeys());
    }

    private Vocabulary.House house() {
        return new Vocabulary.House(
                codes(directory.positions(), Position::code)::contains,
                codes(directory.departments(), Department::code)::contains,
                codes(directory.sites(), Site::code)::contains,
                login -> directory.find(login).isPresent());
    }

    private static <T> Set<String> codes(List<T> things, Function<T, String> code) {
        return things.stream().map(code).collect(Collectors.toSet());
    }

    private static boolean isIcon(String name) {
        return name.matches("[a-z0-9-]+")
                && HouseVocabulary.class.getClassLoader().getResource(ICONS + name + ".svg") != null;
    }
}
