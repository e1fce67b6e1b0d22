package io.marshrut.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every event that the code tells the journal has words in both languages and a group to filter by. */
class JournalEventsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern TELLS_THE_JOURNAL = Pattern.compile("journal\\s*\\.record\\(");
    private static final Pattern EVENT = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern SUBJECT = Pattern.compile("(?:new Subject\\(| SUBJECT = )\"([a-z-]+)\"");
    /** Names of details and of a step, which look like events. */
    private static final Set<String> NO_EVENTS = Set.of(
            "decision.ru",
            "decision.en",
            "what.ru",
            "what.en",
            "title.en",
            "primary-document.assess",
            "approval.next",
            "contract.register",
            "claim-course.register",
            "claim-course.confirm",
            "claim-course.answer",
            "claim-course.outgoing",
            "claim-course.dispatched",
            "claim-course.settled",
            "claim-course.read");

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everyEventHasWords(String language) throws IOException {
        Set<String> keys = keys(language);

        assertThat(events(keys))
                .hasSizeGreaterThan(20)
                .allSatisfy(event -> assertThat(keys).contains("journal." + event));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void theWordsOfEveryEventTakeWhatTheJournalTells(String language) throws IOException {
        Properties words = words(language);
        Object[] told = {"stage", "decision", "whom", "name", 3, "what"};

        assertThat(events(words.stringPropertyNames()))
                .allSatisfy(event -> assertThat(new MessageFormat(
                                        words.getProperty("journal." + event), Locale.forLanguageTag(language))
                                .format(told))
                        .isNotEmpty());
    }

    @Test
    void everyEventBelongsToAGroup() throws IOException {
        List<String> groups = Arrays.stream(EventGroup.values())
                .flatMap(group -> group.words().stream())
                .toList();

        assertThat(groups).doesNotHaveDuplicates();
        assertThat(events(keys("ru")))
                .allSatisfy(event -> assertThat(groups).contains(event.substring(0, event.indexOf('.'))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everySubjectHasAName(String language) throws IOException {
        Set<String> keys = keys(language);
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .map(JournalEventsTest::read)
                            .flatMap(source -> SUBJECT.matcher(source).results())
                            .map((MatchResult found) -> found.group(1))
                            .collect(Collectors.toSet()))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(type -> assertThat(keys).contains("journal.subject." + type));
        }
    }

    private static Set<String> events(Set<String> keys) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(JournalEventsTest::read)
                    .filter(source -> TELLS_THE_JOURNAL.matcher(source).find())
                    .flatMap(source -> EVENT.matcher(source).results())
                    .map((MatchResult found) -> found.group(1))
                    .filter(name -> !NO_EVENTS.contains(name) && !keys.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> keys(String language) throws IOException {
        return words(language).stringPropertyNames();
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        for (Resource bundle : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*_" + language + ".properties")) {
            try (InputStreamReader file = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                words.load(file);
            }
        }
        return words;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
