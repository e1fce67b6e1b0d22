package io.marshrut.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Whole requests a second through the façades, against the bare engine on the same server. */
final class Cycles {

    private static final int CLIENTS = 2;
    private static final int WARM_UP = 600;
    private static final int PER_ROUND = 300;
    private static final int ROUNDS = 7;
    private static final int TOLD = 100;
    private static final double AIM = 0.5;

    private final Portal portal;
    private final PrintStream out;

    Cycles(Portal portal, PrintStream out) {
        this.portal = portal;
        this.out = out;
    }

    void measure() {
        Tickets tickets = new Tickets(portal);
        try (BareEngine bare = new BareEngine(portal)) {
            Clients.run(CLIENTS, WARM_UP, n -> bare.cycle());
            Clients.run(CLIENTS, WARM_UP, n -> tickets.cycle());
            portal.finishFollowUps();
            List<Double> engine = new ArrayList<>();
            List<Double> facade = new ArrayList<>();
            List<Double> indexed = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                double alone =
                        Clients.run(CLIENTS, PER_ROUND, n -> bare.cycle()).perSecond();
                portal.holdFollowUps();
                double ours =
                        Clients.run(CLIENTS, PER_ROUND, n -> tickets.cycle()).perSecond();
                portal.finishFollowUps();
                engine.add(alone);
                facade.add(ours);
                ratios.add(ours / alone);
                indexed.add(
                        Clients.run(CLIENTS, PER_ROUND, n -> tickets.cycle()).perSecond());
                portal.finishFollowUps();
            }
            out.printf(
                    "Request cycles (filed, two stages, done), %d clients, medians of %d alternating rounds of %d%n",
                    CLIENTS, ROUNDS, PER_ROUND);
            out.println("  bare engine: start + two completed tasks, history full, own schema of the same database");
            out.println(
                    "  façades:     the same case with form check, number, journal, SLA clock, inbox, news, queued jobs");
            line("bare engine", Figures.of(engine), statements(bare::cycle));
            portal.holdFollowUps();
            line("façades", Figures.of(facade), statements(tickets::cycle));
            portal.finishFollowUps();
            line("façades, while indexing runs", Figures.of(indexed), -1);
            Figures ratio = Figures.of(ratios);
            out.printf(
                    "  %-30s %8.2f (%.2f–%.2f)   aim ≥ %.1f%n%n",
                    "façades / bare engine", ratio.median(), ratio.least(), ratio.greatest(), AIM);
        }
    }

    /** What a cycle sends and how long the answers take, the dearest first; for whoever looks for waste. */
    void tell() {
        Tickets tickets = new Tickets(portal);
        Clients.run(CLIENTS, WARM_UP, n -> tickets.cycle());
        portal.finishFollowUps();
        portal.holdFollowUps();
        List<Statements.Sent> sent = portal.statements().during(() -> {
            for (int n = 0; n < TOLD; n++) {
                tickets.cycle();
            }
        });
        Statements.tell(out, "a cycle", TOLD, sent);
        portal.finishFollowUps();
    }

    private long statements(Runnable cycle) {
        long before = portal.statements().count();
        cycle.run();
        return portal.statements().count() - before;
    }

    private void line(String name, Figures perSecond, long statements) {
        out.printf(
                "  %-30s %8.1f /s (%.1f–%.1f)%s%n",
                name,
                perSecond.median(),
                perSecond.least(),
                perSecond.greatest(),
                statements < 0 ? "" : "   " + statements + " statements a cycle");
    }
}
