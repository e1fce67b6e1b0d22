package io.marshrut.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code ./marshrut bench engine [cycles|votes|statements|decisions|inbox|timers …]}: all but the statements by default. */
public final class EngineBench {

    private static final List<String> ALL = List.of("cycles", "votes", "decisions", "timers", "inbox");

    private EngineBench() {}

    public static void main(String[] args) throws IOException {
        try (Portal portal = Portal.start(Path.of("target", "bench"))) {
            for (String part : args.length == 0 ? ALL : List.of(args)) {
                switch (part) {
                    case "cycles" -> new Cycles(portal, System.out).measure();
                    case "votes" -> new Votes(portal, System.out).measure();
                    case "statements" -> {
                        new Cycles(portal, System.out).tell();
                        new Votes(portal, System.out).tell();
                        new Inbox(portal, System.out).tell();
                    }
                    case "decisions" -> new ApiDecisions(portal, System.out).measure();
                    case "inbox" -> new Inbox(portal, System.out).measure();
                    case "timers" -> new Timers(portal, System.out).measure();
                    default ->
                        throw new IllegalArgumentException("No such measurement: " + part + ", there are " + ALL);
                }
            }
        }
    }
}
