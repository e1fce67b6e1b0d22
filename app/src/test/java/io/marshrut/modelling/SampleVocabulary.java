package io.marshrut.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.marshrut.modelling.rules.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.webjars.WebJarVersionLocator;

/** The words of the portal with the demo company, without the portal. */
public final class SampleVocabulary {

    private static final Set<String> ROLES = Set.of(
            "employee",
            "it",
            "lawyer",
            "accountant",
            "finance",
            "marketing",
            "category-manager",
            "procurement",
            "maintenance",
            "manager",
            "director",
            "logistics",
            "treasurer",
            "investment-committee",
            "office",
            "security",
            "admin");

    private static final JsonNode COMPANY = company();

    private SampleVocabulary() {}

    /** With a step for the sample and every step that the packages of the house name. */
    public static Vocabulary words() {
        return new Vocabulary(
                ROLES::contains,
                Stream.concat(Stream.of("sample.prepare"), stepsOfTheHouse()).collect(Collectors.toSet()),
                Set.of("recognise", "render"),
                SampleVocabulary::isIcon,
                new Vocabulary.House(
                        known("positions", "code"),
                        known("departments", "code"),
                        known("sites", "code"),
                        known("employees", "login")),
                Map.of(
                        "it-incident",
                        "it/incident",
                        "it-new-user",
                        "it/new-user",
                        "primary-document",
                        "documents/primary-document",
                        "rendition",
                        "documents/rendition"));
    }

    private static boolean isIcon(String name) {
        return SampleVocabulary.class
                        .getClassLoader()
                        .getResource("META-INF/resources/webjars/tabler__icons/"
                                + new WebJarVersionLocator().version("tabler__icons") + "/icons/outline/" + name
                                + ".svg")
                != null;
    }

    /** The portal's start proves that they exist: {@link PublishingTest}. */
    private static Stream<String> stepsOfTheHouse() {
        Pattern step = Pattern.compile("steps\\.run\\('([^']+)'");
        return SamplePackages.kindsOfTheHouse()
                .map(SamplePackages::sound)
                .flatMap(files -> step.matcher(
                                new String(files.file(files.modelFile()).orElseThrow(), StandardCharsets.UTF_8))
                        .results()
                        .map(found -> found.group(1)));
    }

    private static Predicate<String> known(String things, String key) {
        Set<String> codes = new HashSet<>();
        COMPANY.get(things).forEach(thing -> codes.add(thing.get(key).asText()));
        return codes::contains;
    }

    private static JsonNode company() {
        try {
            return new YAMLMapper().readTree(SampleVocabulary.class.getResourceAsStream("/demo/company.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
