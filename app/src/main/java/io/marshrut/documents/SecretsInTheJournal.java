package io.marshrut.documents;

import io.marshrut.journal.KeptThings;
import io.marshrut.shared.Caller;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who administers reads in the journal that a secret document was opened and by whom, not what it is called. */
@Component
class SecretsInTheJournal implements KeptThings {

    private final SecrecyRows rows;

    SecretsInTheJournal(SecrecyRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> from(Caller caller) {
        return rows.keptFrom(caller);
    }
}
