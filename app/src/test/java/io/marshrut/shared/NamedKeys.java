package io.marshrut.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The messages that pages and classes name, and which of them nobody wrote. */
final class NamedKeys {

    private static final String NAME = "[a-zA-Z0-9_.-]+";

    /** As written, and {@code #{|status.${name}|}} as the beginning of its keys. */
    private static final Pattern IN_PAGE = Pattern.compile("#\\{\\|?(" + NAME + ")(?=[}(|$])");

    private static final Pattern PROBLEM = Pattern.compile(
            "Problem\\s*\\.(?:badRequest|forbidden|conflict|invalid|unavailable)\\(\\s*\"(" + NAME + ")\"");

    private static final Pattern FIELD = Pattern.compile("FieldError\\s*\\.of\\(\\s*[^,]+,\\s*\"(" + NAME + ")\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-zA-Z0-9_.-]*)\"");

    /** Events of the journal and findings of a package's check are named without the room that their words stand in. */
    private static final List<String> ELSEWHERE = List.of("journal.", "problem.field.package.");

    private final Set<String> written;
    private final Set<String> rooms;

    NamedKeys(Set<String> written) {
        this.written = written;
        this.rooms =
                written.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    }

    Set<String> missingOfPage(String html) {
        return missing(found(IN_PAGE, html, UnaryOperator.identity()));
    }

    /** Codes of problems and fields, and every literal that begins as keys do: {@code "portal.name"}. */
    Set<String> missingOfClass(String java) {
        List<String> named = new ArrayList<>(found(PROBLEM, java, code -> "problem." + code));
        named.addAll(found(FIELD, java, code -> "problem.field." + code));
        named.addAll(found(LITERAL, java, UnaryOperator.identity()).stream()
                .filter(key -> rooms.contains(key.substring(0, key.indexOf('.'))))
                .toList());
        return missing(named);
    }

    private Set<String> missing(List<String> named) {
        return named.stream().filter(key -> !isWritten(key)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What ends with a dot or a low line goes on with something that only the running portal knows. */
    private boolean isWritten(String key) {
        boolean beginning = key.endsWith(".") || key.endsWith("_");
        return beginning
                ? written.stream().anyMatch(one -> one.startsWith(key))
                : written.contains(key) || ELSEWHERE.stream().anyMatch(room -> written.contains(room + key));
    }

    private static List<String> found(Pattern pattern, String text, UnaryOperator<String> asKey) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> asKey.apply(match.group(1)))
                .toList();
    }
}
