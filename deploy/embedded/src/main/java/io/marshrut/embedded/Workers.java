package io.marshrut.embedded;

import io.marshrut.embedded.process.Child;
import java.util.List;
import java.util.stream.IntStream;

/** The OCR workers of the stack; all of them call one portal. */
final class Workers {
    private final StackPrograms programs;
    private final StackAddresses.Storage storage;

    private List<Child> running = List.of();
    private String portalUrl = "";

    Workers(StackPrograms programs, StackAddresses.Storage storage) {
        this.programs = programs;
        this.storage = storage;
    }

    synchronized List<Child> list() {
        return running;
    }

    synchronized void start(int count, StackPrograms.Portal portal) {
        stop();
        portalUrl = portal.url();
        running = IntStream.rangeClosed(1, count)
                .mapToObj(number -> programs.worker(number, storage, portal))
                .toList();
        running.forEach(Child::start);
    }

    synchronized void stopThoseOf(String url) {
        if (portalUrl.equals(url)) {
            stop();
        }
    }

    synchronized void stop() {
        running.parallelStream().forEach(Child::stop);
        running = List.of();
        portalUrl = "";
    }
}
