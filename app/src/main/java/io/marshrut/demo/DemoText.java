package io.marshrut.demo;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of a contract, out of Markdown: {@code #} before its title, {@code ##} before headings, blank lines between
 * paragraphs, and {@code {starts}} for what is known only when it is set.
 *
 * @param place and day, on one line
 */
record DemoText(String title, String place, String day, List<Block> blocks) {

    private static final Pattern BETWEEN = Pattern.compile("\\n\\s*\\n");
    private static final Pattern OPEN = Pattern.compile("\\{([a-z.]+)}");
    /** Where a line may not end: between thousands, before a percent sign and behind that of a number. */
    private static final Pattern HELD = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d)|%)|(?<=№) ");

    private static final String NO_BREAK = "\u00a0";
    private static final String TITLE = "# ";
    private static final String HEADING = "## ";

    /** A heading, or a paragraph. */
    record Block(boolean heading, String text) {}

    static DemoText of(String markdown, Map<String, String> words) {
        String filled =
                OPEN.matcher(markdown).replaceAll(found -> Matcher.quoteReplacement(word(words, found.group(1))));
        List<String> parts = Stream.of(BETWEEN.split(filled))
                .map(part -> part.strip().replaceAll("\\s*\\n\\s*", " "))
                .map(part -> HELD.matcher(part).replaceAll(NO_BREAK))
                .toList();
        String[] where = parts.get(1).split("\\s*\\|\\s*", 2);
        return new DemoText(
                parts.get(0).substring(TITLE.length()),
                where[0],
                where[1],
                parts.stream()
                        .skip(2)
                        .map(part -> part.startsWith(HEADING)
                                ? new Block(true, part.substring(HEADING.length()))
                                : new Block(false, part))
                        .toList());
    }

    private static String word(Map<String, String> words, String key) {
        String word = words.get(key);
        if (word == null || word.isEmpty()) {
            throw new IllegalArgumentException("Nothing is known of {" + key + "}");
        }
        return word;
    }
}
