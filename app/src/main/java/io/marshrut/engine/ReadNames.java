package io.marshrut.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that the expressions of a model and its decision tables mention. A case carries no values that nobody reads:
 * each is written four times, and kept.
 */
final class ReadNames {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private ReadNames() {}

    /** @param tables as XML, like the model */
    static Set<String> of(String model, Collection<String> tables) {
        Set<String> names = new HashSet<>();
        Matcher expressions = EXPRESSION.matcher(model);
        while (expressions.find()) {
            collect(expressions.group(1), names);
        }
        // a table names its inputs anywhere in its cells
        tables.forEach(table -> collect(table, names));
        return Set.copyOf(names);
    }

    private static void collect(String text, Set<String> names) {
        Matcher found = NAME.matcher(text);
        while (found.find()) {
            names.add(found.group());
        }
    }
}
