package io.marshrut.shared;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells whether a failure means that PostgreSQL does not answer. Looks at causes too: the engine, sessions and templates
 * wrap what they meet.
 */
public final class DatabaseAway {

    /** Classes of SQLSTATE: connection exception, insufficient resources, operator intervention, system error. */
    private static final Set<String> STATES = Set.of("08", "53", "57", "58");

    private static final int DEEPEST = 30;

    private DatabaseAway() {}

    public static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (saysSo(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean saysSo(Throwable cause) {
        if (cause instanceof SQLException sql) {
            String state = sql.getSQLState();
            return state != null && state.length() == 5 && STATES.contains(state.substring(0, 2))
                    || sql instanceof SQLTransientConnectionException
                    || sql instanceof SQLRecoverableException;
        }
        // a commit or rollback that did not reach the server
        boolean cutOff = cause instanceof TransactionSystemException && cause.getCause() instanceof SQLException;
        return cutOff
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException;
    }
}
