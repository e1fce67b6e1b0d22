package io.marshrut.worklist;

/**
 * Of the forecast only what fits; each may be null.
 *
 * @param department in which one of the people works who would have to act, or below it
 * @param site of the item
 * @param person login of somebody who would have to act
 */
public record ForecastFilter(String department, String site, String person) {

    public ForecastFilter {
        department = orNull(department);
        site = orNull(site);
        person = orNull(person);
    }

    public boolean isEmpty() {
        return department == null && site == null && person == null;
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
