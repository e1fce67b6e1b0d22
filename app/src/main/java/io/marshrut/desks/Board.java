package io.marshrut.desks;

import java.util.List;

/**
 * The open work of a desk at one glance (доска службы).
 *
 * @param workloads those with the most open items first, at most {@link Boards#PEOPLE}
 * @param people how many hold something
 */
public record Board(
        Desk desk,
        BoardFilter filter,
        List<BoardColumn> columns,
        long total,
        long overdue,
        long unassigned,
        List<Workload> workloads,
        long people) {}
