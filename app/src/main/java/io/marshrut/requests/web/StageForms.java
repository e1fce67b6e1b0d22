package io.marshrut.requests.web;

import io.marshrut.requests.RequestStages;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.worklist.WorkItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The forms of the stages that wait for the reader of a card. */
@Component
class StageForms {

    private final RequestStages stages;

    StageForms(RequestStages stages) {
        this.stages = stages;
    }

    /** @param model may bring back what was refused: {@code refusedTask}, {@code typedFields}, {@code fieldErrors} */
    Map<UUID, StageForm> of(ServiceRequest request, List<WorkItem> waiting, Model model) {
        Map<UUID, StageForm> forms = new HashMap<>();
        for (WorkItem item : waiting) {
            boolean refused = item.id().equals(model.getAttribute("refusedTask"));
            StageForm.of(
                            request,
                            stages.askedAt(request, item),
                            refused ? map(model, "typedFields") : Map.of(),
                            refused ? map(model, "fieldErrors") : Map.of())
                    .ifPresent(form -> forms.put(item.id(), form));
        }
        return forms;
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> map(Model model, String name) {
        return model.getAttribute(name) instanceof Map<?, ?> found ? (Map<String, T>) found : Map.of();
    }
}
