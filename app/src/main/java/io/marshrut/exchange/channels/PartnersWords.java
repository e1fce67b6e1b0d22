package io.marshrut.exchange.channels;

/** What a partner says in words of its own. */
final class PartnersWords {

    static final int LONGEST = 2_000;
    private static final int LONGEST_LINE = 300;

    private PartnersWords() {}

    /** 1C answers an exception of its code with plain text, a web server before it with a page. */
    static String firstLine(String body) {
        return body.startsWith("<")
                ? null
                : body.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                        .findFirst()
                        .orElse(null);
    }
}
