package io.marshrut.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** Shows a model in a reader's language: the names in it are Russian, English ones are its properties {@code title.en}. */
@Component
public class ModelTranslator {

    public byte[] translate(byte[] bpmn, Locale language) {
        if (!"en".equals(language.getLanguage())) {
            return bpmn;
        }
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            String english = StageReader.properties(element).get("title.en");
            if (english != null) {
                element.setName(english);
            }
        }
        return Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    }
}
