package io.marshrut.engine;

import java.util.Optional;

/**
 * Something that a process does by itself. The model names it in a service task:
 * {@code camunda:expression="${steps.run('recognition.apply', execution)}"}. A step may run again after a crash, so
 * it must be able to.
 */
public interface ProcessStep {

    /** Name in the model, such as {@code recognition.apply}. */
    String name();

    void run(Context context);

    /** The case in which a step runs. */
    interface Context {

        ProcessRef process();

        Optional<String> variable(String name);

        /** Sets what the model's expressions read. */
        void set(String name, Object value);
    }
}
