package io.marshrut.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {

    static Stream<String> bundles() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_ru.properties"))
                .map(resource -> resource.getFilename().replace("_ru.properties", ""));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThings(String bundle) throws IOException {
        assertThat(untranslated(read(bundle, "ru").keySet(), read(bundle, "en").keySet()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyMessageIsAProperPatternWithTheSameArguments(String bundle) throws IOException {
        Map<String, String> english = read(bundle, "en");
        read(bundle, "ru").forEach((key, text) -> {
            var russian = new MessageFormat(text, Locale.forLanguageTag("ru"));
            var other = new MessageFormat(english.get(key), Locale.ENGLISH);
            // a language may leave an argument out, but not use one that the other does not know
            if (!key.startsWith("notifications.") && !key.startsWith("problem.field.")) {
                assertThat(other.getArgumentNames()).as(key).isEqualTo(russian.getArgumentNames());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noMessageIsEmptyOrStandsTwice(String bundle) throws IOException {
        for (String language : List.of("ru", "en")) {
            assertThat(read(bundle, language).values()).noneMatch(String::isBlank);
            List<String> keys = lines(bundle, language)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(bundle + " " + language).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKeyThatAPageNamesExists() throws IOException {
        NamedKeys keys = written();
        for (Resource page : new PathMatchingResourcePatternResolver().getResources("classpath:pages/**/*.html")) {
            assertThat(keys.missingOfPage(page.getContentAsString(StandardCharsets.UTF_8)))
                    .as(page.getFilename())
                    .isEmpty();
        }
    }

    @Test
    void everyKeyThatAClassNamesExists() throws IOException {
        NamedKeys keys = written();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                assertThat(keys.missingOfClass(Files.readString(source)))
                        .as(source.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void aPlantedKeyThatNobodyWroteIsCaught() {
        NamedKeys keys =
                new NamedKeys(Set.of("portal.name", "portal.state.OPEN", "problem.known", "problem.field.inn"));

        assertThat(keys.missingOfPage(
                        "<p th:text=\"#{portal.name}\" th:title=\"#{portal.gap(${n})}\" th:class=\"#{|portal.state.${s}|}\">"
                                + "#{|portal.nothing.${s}|} #{|portal.whole|}</p>"))
                .containsExactly("portal.gap", "portal.nothing.", "portal.whole");
        assertThat(keys.missingOfClass("""
                        throw Problem.conflict("known");
                        throw Problem.conflict(
                                "gap", 1);
                        errors.add(Problem.FieldError.of("inn", "inn"));
                        errors.add(FieldError.of("inn", "gap"));
                        texts.get("portal.name", locale) + texts.get("portal.state." + state, locale);
                        texts.get("portal.other", locale) + texts.get("portal.nothing." + state, locale);
                        environment.getProperty("server.port");
                        """))
                .containsExactly("portal.nothing.", "portal.other", "problem.field.gap", "problem.gap");
    }

    @Test
    void aPlantedGapBetweenTheLanguagesIsCaught() {
        assertThat(untranslated(Set.of("a", "b"), Set.of("b", "c"))).containsExactly("a", "c");
    }

    private static NamedKeys written() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String bundle : bundles().toList()) {
            all.addAll(read(bundle, "ru").keySet());
        }
        return new NamedKeys(all);
    }

    /** Keys that one of the languages lacks. */
    private static Set<String> untranslated(Set<String> russian, Set<String> english) {
        Set<String> either = new TreeSet<>(russian);
        either.addAll(english);
        either.removeIf(key -> russian.contains(key) && english.contains(key));
        return either;
    }

    private static Map<String, String> read(String bundle, String language) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader file = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/messages/" + bundle + "_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(file);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.forEach((key, text) -> messages.put((String) key, (String) text));
        return messages;
    }

    private static Stream<String> lines(String bundle, String language) throws IOException {
        return new String(
                        MessagesTest.class
                                .getResourceAsStream("/messages/" + bundle + "_" + language + ".properties")
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                .lines();
    }
}
