package io.marshrut.tables;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.List;

/**
 * How a register takes rows of a table in: the package that owns the register says it, {@link Imports} does the rest.
 *
 * @param <T> what one row tells
 */
public interface Import<T> {

    /** Such as {@code counterparties}. */
    String key();

    List<Column> columns();

    /** @throws Problem 403 where the caller may not bring this in */
    void require(Caller caller);

    /**
     * Keeps others from changing the register until the transaction ends, so that what is planned in it is what is
     * done. Called before {@link #plan} when an import is applied.
     */
    void lock();

    /** What would happen, in the order of the rows; changes nothing. Rows are told apart and looked up many at a time. */
    List<PlannedRow<T>> plan(Caller caller, Table table);

    /**
     * Does it for one row that is {@link RowState#NEW}, {@link RowState#CHANGED} or {@link RowState#ABSENT}, with its
     * journal entry, in the transaction of the whole import.
     */
    void apply(Caller caller, PlannedRow<T> row);
}
