package io.marshrut.primarydocuments.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with cells of the table. */
final class LineErrors {

    private static final Pattern CELL = Pattern.compile("lines\\[(\\d+)]\\.(\\w+)");

    /** @param line from 1, as people count */
    record LineError(int line, String cell, String text) {}

    private LineErrors() {}

    static List<LineError> of(Map<String, String> errors) {
        return errors.entrySet().stream()
                .flatMap(error -> {
                    Matcher cell = CELL.matcher(error.getKey());
                    return cell.matches()
                            ? java.util.stream.Stream.of(
                                    new LineError(Integer.parseInt(cell.group(1)) + 1, cell.group(2), error.getValue()))
                            : java.util.stream.Stream.empty();
                })
                .toList();
    }
}
