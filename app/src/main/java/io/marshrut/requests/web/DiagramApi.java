package io.marshrut.requests.web;

import io.marshrut.engine.ModelTranslator;
import io.marshrut.requests.Requests;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The model of a request's process for the diagram on its card, in the reader's language. */
@RestController
class DiagramApi {

    private final Requests requests;
    private final ModelTranslator translator;

    DiagramApi(Requests requests, ModelTranslator translator) {
        this.requests = requests;
        this.translator = translator;
    }

    @GetMapping(path = "/requests/{id}/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> diagram(Caller caller, @PathVariable String id) {
        byte[] model = requests.diagram(caller, Ids.parse(id).orElseThrow(Problem::notFound));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(translator.translate(model, caller.locale()));
    }
}
