package io.marshrut.search;

import io.marshrut.jobs.FollowUp;
import io.marshrut.jobs.FollowUps;
import io.marshrut.shared.Transactions;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the index where there is none, and fills it: on a new installation, after a change of its definition, and where
 * the search cluster lost its data. A follow-up like any other, so a cluster that is away only delays it.
 */
@Component
class SearchSetup implements FollowUp {

    private static final String NAME = "search-setup";

    private final SearchIndex index;
    private final Rebuild rebuild;
    private final FollowUps followUps;
    private final Transactions transactions;

    SearchSetup(SearchIndex index, Rebuild rebuild, FollowUps followUps, Transactions transactions) {
        this.index = index;
        this.rebuild = rebuild;
        this.followUps = followUps;
        this.transactions = transactions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        transactions.run(() -> followUps.enqueue(NAME, "start"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject) {
        if (!index.exists()) {
            rebuild.start(io.marshrut.shared.Caller.system());
        }
    }
}
