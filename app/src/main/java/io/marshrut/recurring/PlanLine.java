package io.marshrut.recurring;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One site or piece of equipment of a plan (строка плана), with a calendar of its own.
 *
 * @param asset null where the plan is about sites
 * @param next null where nothing is to come, or nobody can tell before the last request is closed
 * @param waitsFor the request whose end the next day is counted from, null where none is
 * @param lastRequest the last one that was filed, may be null
 * @param endedBecause null while it goes on
 */
record PlanLine(
        UUID id,
        UUID plan,
        String site,
        UUID asset,
        Progress progress,
        Occurrence next,
        UUID waitsFor,
        UUID lastRequest,
        LineEnd endedBecause) {

    PlanLine at(String newSite) {
        return new PlanLine(id, plan, newSite, asset, progress, next, waitsFor, lastRequest, endedBecause);
    }

    /** The same, that much further. */
    PlanLine with(Progress newProgress, Occurrence newNext, UUID waiting) {
        return new PlanLine(id, plan, site, asset, newProgress, newNext, waiting, lastRequest, null);
    }

    PlanLine filed(UUID request) {
        return new PlanLine(id, plan, site, asset, progress, next, waitsFor, request, endedBecause);
    }

    PlanLine ended(LineEnd because) {
        return new PlanLine(id, plan, site, asset, progress, null, null, lastRequest, because);
    }

    LocalDate nextDay() {
        return next == null ? null : next.day();
    }
}
