package io.marshrut.recurring;

import io.marshrut.assets.Asset;
import java.time.LocalDate;
import java.util.List;

/**
 * A planned visit (плановое обслуживание): one day of one plan at one site.
 *
 * @param assets by number
 * @param isExpected whether the day depends on when the one before it will be closed
 * @param isReadable whether the reader may open the plan
 */
public record ServiceVisit(
        LocalDate day, RecurringPlan plan, String site, List<Asset> assets, boolean isExpected, boolean isReadable) {}
