package io.marshrut.bench;

import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractDraft;
import io.marshrut.contracts.ContractInitiation;
import io.marshrut.contracts.Contracts;
import io.marshrut.documents.Upload;
import io.marshrut.shared.Caller;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;

/** Votes of contract approvals a second, against completed tasks of the engine alone, in rounds that alternate. */
final class Votes {

    private static final int CLIENTS = 8;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 5;
    private static final int PER_ROUND = 60;
    private static final int TOLD = 20;
    private static final double AIM = 0.5;
    /** Of services on a foreign form: the unit's head, a lawyer, the economist. */
    private static final List<String> APPROVERS = List.of("volkova", "lawyer", "kotova");

    private final Portal portal;
    private final PrintStream out;
    private final Contracts contracts;
    private final ContractInitiation initiation;
    private final Decisions decisions;

    Votes(Portal portal, PrintStream out) {
        this.portal = portal;
        this.out = out;
        this.contracts = portal.bean(Contracts.class);
        this.initiation = portal.bean(ContractInitiation.class);
        this.decisions = portal.bean(Decisions.class);
    }

    void measure() {
        try (BareEngine bare = new BareEngine(portal)) {
            List<String> warm = started(bare, WARM_UP);
            Clients.run(CLIENTS, WARM_UP, n -> bare.completeBoth(warm.get(n)));
            approve(submitted(WARM_UP));
            portal.finishFollowUps();
            List<Double> engine = new ArrayList<>();
            List<Double> votes = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                List<String> instances = started(bare, PER_ROUND);
                double alone = 2
                        * Clients.run(CLIENTS, PER_ROUND, n -> bare.completeBoth(instances.get(n)))
                                .perSecond();
                portal.holdFollowUps();
                List<UUID> ids = submitted(PER_ROUND);
                double ours = APPROVERS.size() * approve(ids);
                portal.finishFollowUps();
                engine.add(alone);
                votes.add(ours);
                ratios.add(ours / alone);
            }
            out.printf(
                    "Votes on contracts, %d clients, medians of %d alternating rounds of %d contracts with %d votes%n",
                    CLIENTS, ROUNDS, PER_ROUND, APPROVERS.size());
            Figures alone = Figures.of(engine);
            Figures ours = Figures.of(votes);
            Figures ratio = Figures.of(ratios);
            out.printf(
                    "  %-34s %8.1f /s (%.1f–%.1f)%n",
                    "bare engine, tasks completed", alone.median(), alone.least(), alone.greatest());
            out.printf("  %-34s %8.1f /s (%.1f–%.1f)%n", "votes", ours.median(), ours.least(), ours.greatest());
            out.printf(
                    "  %-34s %8.2f (%.2f–%.2f)   aim ≥ %.1f%n%n",
                    "votes / bare engine", ratio.median(), ratio.least(), ratio.greatest(), AIM);
        }
    }

    /** What a vote sends and how long the answers take, the dearest first; for whoever looks for waste. */
    void tell() {
        approve(submitted(WARM_UP));
        portal.finishFollowUps();
        portal.holdFollowUps();
        List<UUID> ids = submitted(TOLD);
        List<Caller> people = APPROVERS.stream().map(portal::caller).toList();
        List<Statements.Sent> sent =
                portal.statements().during(() -> ids.forEach(id -> people.forEach(person -> vote(person, id))));
        Statements.tell(out, "a vote", APPROVERS.size() * TOLD, sent);
        portal.finishFollowUps();
    }

    private static List<String> started(BareEngine bare, int count) {
        List<String> instances = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            instances.add(bare.start());
        }
        return instances;
    }

    private List<UUID> submitted(int count) {
        Caller initiator = portal.caller("marketing");
        List<UUID> ids = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            Contract contract = initiation.create(
                    initiator,
                    new ContractDraft(
                            "Обслуживание касс",
                            "services",
                            "7810526010",
                            null,
                            "200000",
                            "RUB",
                            "HQ",
                            null,
                            "2026-12-01",
                            "2027-11-30",
                            "0",
                            "false",
                            "false",
                            null,
                            Map.of("subject", "Кассы"),
                            null));
            byte[] file = ("Договор " + contract.id()).getBytes(StandardCharsets.UTF_8);
            initiation.addVersion(
                    initiator, contract.id(), new Upload("Договор.txt", file.length, new ByteArrayResource(file)));
            initiation.submit(initiator, contract.id(), false);
            ids.add(contract.id());
        }
        return ids;
    }

    /** Contracts a second, each with all its votes. */
    private double approve(List<UUID> ids) {
        List<Caller> people = APPROVERS.stream().map(portal::caller).toList();
        return Clients.run(CLIENTS, ids.size(), n -> people.forEach(person -> vote(person, ids.get(n))))
                .perSecond();
    }

    private void vote(Caller person, UUID contract) {
        WorkItem item = contracts.waitingFor(person, contract).get(0);
        decisions.decide(person, item.id(), "approve", null, Map.of());
    }
}
