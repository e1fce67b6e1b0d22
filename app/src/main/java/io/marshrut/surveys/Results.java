package io.marshrut.surveys;

import java.util.List;

/**
 * Results of surveys, in all and by group.
 *
 * @param minimum of scores below which a group is not told by its average
 */
public record Results(
        ResultFilter filter,
        int minimum,
        ResultLine total,
        List<ResultLine> desks,
        List<ResultLine> kinds,
        List<ResultLine> sites,
        List<ResultLine> months) {}
