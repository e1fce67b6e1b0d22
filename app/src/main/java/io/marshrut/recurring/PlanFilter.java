package io.marshrut.recurring;

/**
 * Which plans a list shows; null or blank leaves a side open.
 *
 * @param site where one of its lines is
 * @param mine only the caller's own
 */
public record PlanFilter(PlanState state, String kind, String site, boolean mine, String words) {

    public boolean isEmpty() {
        return state == null && isBlank(kind) && isBlank(site) && isBlank(words);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
