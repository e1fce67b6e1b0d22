package io.marshrut.approvals;

import io.marshrut.shared.Place;
import java.util.Set;

/**
 * A round to be begun.
 *
 * @param place whose roles it goes to
 * @param number what the inbox calls the document, as is the title
 * @param version of the document
 * @param changed functions of which something has changed since the last round
 * @param whole everybody is asked, whatever they said before
 */
public record NewRound(
        Route route,
        Place place,
        String number,
        String title,
        int version,
        String sha256,
        Set<String> changed,
        boolean whole) {}
