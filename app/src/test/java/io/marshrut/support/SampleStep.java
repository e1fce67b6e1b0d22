package io.marshrut.support;

import io.marshrut.engine.ProcessStep;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@code sample.prepare} of the sample package: fails for the cases that a test names, and finds the manager. */
public class SampleStep implements ProcessStep {

    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    public void failAtSite(String site) {
        failing.add(site);
    }

    public void mend() {
        failing.clear();
    }

    @Override
    public String name() {
        return "sample.prepare";
    }

    @Override
    public void run(Context context) {
        if (failing.contains(context.variable("site").orElse(""))) {
            throw new IllegalStateException("The cupboard is empty");
        }
        context.set("manager", context.variable("initiator").orElseThrow());
    }
}
