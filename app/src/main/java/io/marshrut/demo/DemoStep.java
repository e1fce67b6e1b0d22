package io.marshrut.demo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.marshrut.contracts.Contract;
import java.util.List;

/** Something that one of the demonstration's people does with a contract. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = DemoStep.Bring.class, name = "bring"),
    @JsonSubTypes.Type(value = DemoStep.Submit.class, name = "submit"),
    @JsonSubTypes.Type(value = DemoStep.Decide.class, name = "decide"),
    @JsonSubTypes.Type(value = DemoStep.Pin.class, name = "pin"),
    @JsonSubTypes.Type(value = DemoStep.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = DemoStep.Sign.class, name = "sign"),
    @JsonSubTypes.Type(value = DemoStep.Scan.class, name = "scan")
})
sealed interface DemoStep {

    void take(DemoPeople people, Contract contract);

    /**
     * The initiator brings a version.
     *
     * @param text name of a file in {@code demo/contracts}
     * @param file what the version is called
     */
    record Bring(String text, String file) implements DemoStep {

        @Override
        public void take(DemoPeople people, Contract contract) {
            people.bring(contract, text, file);
        }
    }

    /** The initiator sends it to be approved, or once more after a rework. */
    record Submit() implements DemoStep {

        @Override
        public void take(DemoPeople people, Contract contract) {
            people.submit(contract);
        }
    }

    /**
     * Somebody decides what waits for them.
     *
     * @param at key of the stage
     * @param comment null where nothing is said
     */
    record Decide(String by, String at, String decision, String comment) implements DemoStep {

        @Override
        public void take(DemoPeople people, Contract contract) {
            people.decide(contract, by, at, decision, comment);
        }
    }

    /**
     * An approver pins a remark to a place of the document.
     *
     * @param box left, top, right, bottom as fractions of the page
     */
    record Pin(String by, String at, int page, List<Double> box, String text) implements DemoStep {

        @Override
        public void take(DemoPeople people, Contract contract) {
            people.pin(contract, by, at, page, box, text);
        }
    }

    /** The initiator answers the oldest remark that has no answer yet. */
    record Answer(boolean accepted, String text) implements DemoStep {

        @Override
        public void take(DemoPeople people, Contract contract) {
            people.answer(contract, accepted, text);
        }
    }

    /** Somebody signs with a simple electronic signature. */
    record Sign(String by) implements DemoStep {

        @Override
        public void take(DemoPeople people, Contract contract) {
            people.sign(contract, by);
        }
    }

    /** The initiator attaches what both parties have signed on paper. */
    record Scan(String text, String file) implements DemoStep {

        @Override
        public void take(DemoPeople people, Contract contract) {
            people.scan(contract, text, file);
        }
    }
}
