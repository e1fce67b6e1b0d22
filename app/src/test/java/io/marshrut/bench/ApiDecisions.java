package io.marshrut.bench;

import io.marshrut.support.Api;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Decisions a second over the API with one and with many clients. */
final class ApiDecisions {

    private static final List<Integer> CLIENTS = List.of(1, 4, 8);
    private static final int PER_ROUND = 160;
    private static final int ROUNDS = 3;

    private final Portal portal;
    private final PrintStream out;
    private final Tickets tickets;
    private final Api api;

    ApiDecisions(Portal portal, PrintStream out) {
        this.portal = portal;
        this.out = out;
        this.tickets = new Tickets(portal);
        this.api = new Api(portal.url());
    }

    void measure() {
        round(4);
        Map<Integer, List<Clients.Run>> runs = new TreeMap<>();
        for (int n = 0; n < ROUNDS; n++) {
            for (int clients : CLIENTS) {
                runs.computeIfAbsent(clients, any -> new ArrayList<>()).add(round(clients));
            }
        }
        out.printf(
                "Decisions over the API (POST /tasks/{id}/decision, HTTP Basic), medians of %d alternating rounds of %d%n",
                ROUNDS, PER_ROUND);
        runs.forEach((clients, measured) -> out.printf(
                "  %d client%s %8.1f /s   p50 %6.1f ms   p95 %6.1f ms%n",
                clients,
                clients == 1 ? " " : "s",
                median(measured.stream().map(Clients.Run::perSecond).toList()),
                median(measured.stream().map(run -> run.millis().median()).toList()),
                median(measured.stream().map(run -> run.millis().quantile(0.95)).toList())));
        out.println();
    }

    private Clients.Run round(int clients) {
        List<String> items = IntStream.range(0, PER_ROUND)
                .mapToObj(n -> tickets.waiting(tickets.file().id()).id().toString())
                .toList();
        portal.finishFollowUps();
        Api.Session performer = api.as("it");
        Clients.Run run = Clients.run(clients, PER_ROUND, n -> {
            Api.Answer answer = performer.post(
                    "/api/v1/tasks/" + items.get(n) + "/decision",
                    Map.of("decision", "solve", "comment", "Перезагрузили"));
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.text());
            }
        });
        portal.finishFollowUps();
        return run;
    }

    private static double median(List<Double> values) {
        return Figures.of(values).median();
    }
}
