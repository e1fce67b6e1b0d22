package io.marshrut.contractors;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names of companies for the logins under which contractors stand in the journal and on documents. */
@Component
public class OutsideNames {

    private final OrderRows rows;

    OutsideNames(OrderRows rows) {
        this.rows = rows;
    }

    /** Nothing for the login of an employee. */
    public Optional<String> of(String login) {
        return login.startsWith(Caller.OUTSIDE)
                ? Ids.parse(login.substring(Caller.OUTSIDE.length())).flatMap(rows::company)
                : Optional.empty();
    }
}
