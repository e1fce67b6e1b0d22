package io.marshrut.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {

    private static final Pattern KEY_IN_PAGE = Pattern.compile("#\\{([a-zA-Z0-9.-]+)[}(]");

    static Stream<String> bundles() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_ru.properties"))
                .map(resource -> resource.getFilename().replace("_ru.properties", ""));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThings(String bundle) throws IOException {
        assertThat(read(bundle, "en").keySet()).isEqualTo(read(bundle, "ru").keySet());
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
        Map<String, String> all = new TreeMap<>();
        for (String bundle : bundles().toList()) {
            all.putAll(read(bundle, "ru"));
        }
        for (Resource page : new PathMatchingResourcePatternResolver().getResources("classpath:pages/**/*.html")) {
            String html = page.getContentAsString(StandardCharsets.UTF_8);
            KEY_IN_PAGE
                    .matcher(html)
                    .results()
                    .forEach(found -> assertThat(all).as(page.getFilename()).containsKey(found.group(1)));
        }
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
