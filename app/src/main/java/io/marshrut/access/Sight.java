package io.marshrut.access;

import io.marshrut.shared.Place;
import java.util.Collection;
import java.util.List;

/**
 * What somebody may read of one sort of things (видимость): the one rule behind lists, cards, files, search and export.
 * It is evaluated in memory by {@link #covers}, in SQL by {@link SightSql}, in the search index by whoever asks there;
 * a property test holds them together.
 *
 * @param clearances in each capacity of the caller, their own first
 */
public record Sight(List<Clearance> clearances) {

    /** Whether nothing is hidden. */
    public boolean isUnlimited() {
        return clearances.stream()
                .anyMatch(
                        clearance -> clearance.everything() && clearance.area().isAll());
    }

    /**
     * @param kind of work, such as {@code it/incident}
     * @param readers principals that the thing admits: {@code user:ivanov}, {@code role:it}
     */
    public boolean covers(String kind, Place place, Collection<String> readers) {
        return clearances.stream().anyMatch(clearance -> clearance.covers(kind, place, readers));
    }
}
