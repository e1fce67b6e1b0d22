package io.marshrut.journal;

import io.marshrut.shared.Caller;
import java.util.Set;

/**
 * Things of which even readers of the whole journal learn no more than that something happened to them. The package that
 * owns them stands below this one and answers.
 */
public interface KeptThings {

    /** Ids of the things that are kept from somebody. */
    Set<String> from(Caller caller);
}
