package io.marshrut.engine;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.transform.DmnTransformException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXParseException;

/** Whether files follow the schemas of BPMN 2.0 and DMN 1.3, in the words of whoever reads them. */
@Component
public class ModelSchema {

    /**
     * What does not follow the schema.
     *
     * @param line in the file, 0 where unknown
     */
    public record Flaw(int line, String words) {}

    /** The library's own error handler writes the line into the message and forgets it. */
    private static final Pattern PLACE_IN_WORDS = Pattern.compile("(?:Fatal )?Error: URI=\\S* Line=(\\d+): (.*)");

    private final DmnEngine tables =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    public Optional<Flaw> ofModel(byte[] bpmn) {
        try {
            Bpmn.validateModel(Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn)));
            return Optional.empty();
        } catch (ModelException e) {
            return Optional.of(flaw(e));
        }
    }

    public Optional<Flaw> ofTable(byte[] dmn) {
        try {
            for (DmnDecision decision : tables.parseDecisions(new ByteArrayInputStream(dmn))) {
                if (!decision.isDecisionTable()) {
                    return Optional.of(new Flaw(0, decision.getKey()));
                }
            }
            return Optional.empty();
        } catch (DmnTransformException | ModelException e) {
            return Optional.of(flaw(e));
        }
    }

    static Flaw flaw(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !(cause instanceof SAXParseException)) {
            cause = cause.getCause();
        }
        String words = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        Matcher told = PLACE_IN_WORDS.matcher(words);
        if (told.matches()) {
            return new Flaw(Integer.parseInt(told.group(1)), told.group(2));
        }
        return new Flaw(cause instanceof SAXParseException place ? place.getLineNumber() : 0, words);
    }
}
