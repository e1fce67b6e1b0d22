package io.marshrut.journal;

import java.util.Collection;
import java.util.Map;

/** Names for logins; who knows people stands below and answers. */
public interface PeopleNames {

    /** Short names («Иванова А. С.») by login; logins that nobody has are left out. */
    Map<String, String> shortNames(Collection<String> logins);

    /** Logins of people whose login or name contains the words, at most {@code limit}. */
    Collection<String> logins(String words, int limit);
}
