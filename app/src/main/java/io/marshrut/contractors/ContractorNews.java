package io.marshrut.contractors;

import java.util.Set;

/**
 * A contractor did something, or did not.
 *
 * @param people logins of who is told
 * @param text what was written; empty where nothing was
 */
public record ContractorNews(What what, ContractorOrder order, String number, Set<String> people, String text) {

    /** What there is to tell. */
    public enum What {
        ACCEPTED,
        DECLINED,
        PROMISED,
        FILES,
        COMMENTED,
        DONE,
        NO_ANSWER,
        EXPIRED
    }
}
