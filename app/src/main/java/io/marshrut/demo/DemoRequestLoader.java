package io.marshrut.demo;

import io.marshrut.jobs.FollowUp;
import io.marshrut.jobs.FollowUps;
import io.marshrut.requests.RequestDraft;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.requests.Surveys;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Transactions;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * Loads the requests of the demonstration in the background, one after another: each in one transaction, which asks for
 * the next one as well.
 */
@Component
class DemoRequestLoader implements FollowUp {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRequestLoader.class);

    private final Requests requests;
    private final Decisions decisions;
    private final Surveys surveys;
    private final DemoPeople people;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoRequestLoader(
            Requests requests,
            Decisions decisions,
            Surveys surveys,
            DemoPeople people,
            FollowUps followUps,
            Transactions transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.surveys = surveys;
        this.people = people;
        this.followUps = followUps;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demo-request";
    }

    /** Asks for all of them, in the transaction that loads the company. */
    void begin() {
        followUps.enqueue(name(), "0");
    }

    /** @param place of the request whose turn it is, from 0 on */
    @Override
    public void run(String place) {
        List<DemoRequest> all = DemoRequests.read().requests();
        int index = Integer.parseInt(place);
        transactions.run(() -> {
            // a job that is taken for dead is begun anew while it still runs
            jdbc.sql("select pg_advisory_xact_lock(hashtext(:name))")
                    .param("name", name())
                    .query(row -> {});
            DemoRequest described = all.get(index);
            // committed before, though its job was not done; the next one is asked for already
            if (isThere(described)) {
                return;
            }
            load(described);
            if (index + 1 < all.size()) {
                followUps.enqueue(name(), String.valueOf(index + 1));
            } else {
                LOG.info("Demo data: {} requests", all.size());
            }
        });
    }

    private void load(DemoRequest described) {
        Caller initiator = people.caller(described.initiator());
        LocalDate today = LocalDate.ofInstant(clock.instant(), initiator.zone());
        ServiceRequest filed =
                requests.submit(initiator, new RequestDraft(described.kind(), null, described.fields(today), null));
        described.steps().forEach(step -> decide(filed, step));
        if (described.score() != null) {
            surveys.answer(
                    initiator,
                    filed.id(),
                    described.score().value(),
                    described.score().comment());
        }
        List<String> waits = requests.get(initiator, filed.id()).pending().stream()
                .map(WorkItem::stageKey)
                .toList();
        Assert.state(waits.equals(described.waits()), () -> filed.title() + " stands at " + waits);
    }

    private void decide(ServiceRequest filed, DemoRequest.Step step) {
        WorkItem item = requests.get(Caller.system(), filed.id()).pending().stream()
                .filter(one -> one.stageKey().equals(step.at()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(filed.title() + " does not wait at " + step.at()));
        Caller person = people.caller(item.assignee() == null ? step.by() : item.assignee());
        decisions.decide(person, item.id(), step.decision(), step.comment(), step.fields());
    }

    private boolean isThere(DemoRequest described) {
        return jdbc.sql("select exists(select from service_request where kind = :kind and initiator = :initiator"
                        + " and title = any(:words::text[]))")
                .param("kind", described.kind())
                .param("initiator", described.initiator())
                .param(
                        "words",
                        described.form().values().stream().map(String::valueOf).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
