package io.marshrut.searchnode.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/** Rules of the {@code mapping} filter: {@code from => to}, with the escapes {@code \\ \b \f \n \r \t \}{@code uXXXX}. */
final class CharMapping {
    private static final Pattern RULE = Pattern.compile("(.*?)\\s*=>\\s*(.*?)\\s*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.|$)", Pattern.DOTALL);

    private CharMapping() {}

    static NormalizeCharMap parse(List<String> rules) {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        Set<String> seen = new HashSet<>();
        for (String rule : rules) {
            Matcher matcher = RULE.matcher(rule);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Invalid mapping rule [" + rule + "], expected [from => to]");
            }
            String from = unescape(matcher.group(1), rule);
            if (from.isEmpty() || !seen.add(from)) {
                throw new IllegalArgumentException("Empty or repeated left side in mapping rule [" + rule + "]");
            }
            map.add(from, unescape(matcher.group(2), rule));
        }
        return map.build();
    }

    private static String unescape(String side, String rule) {
        return ESCAPE.matcher(side).replaceAll(match -> Matcher.quoteReplacement(character(match.group(1), rule)));
    }

    private static String character(String escape, String rule) {
        return switch (escape) {
            case "\\" -> "\\";
            case "b" -> "\b";
            case "f" -> "\f";
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            default -> {
                if (escape.length() != 5) {
                    throw new IllegalArgumentException(
                            "Invalid escape [\\" + escape + "] in mapping rule [" + rule + "]");
                }
                yield String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            }
        };
    }
}
