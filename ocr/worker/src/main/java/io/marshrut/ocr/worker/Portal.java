package io.marshrut.ocr.worker;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the worker asks of the portal beside the engine's queue. */
final class Portal {

    private final Http http;
    private final String workerId;

    Portal(Http http, String workerId) {
        this.http = http;
        this.workerId = workerId;
    }

    /** Counts an attempt before it begins, so that a page that kills the worker is counted too. */
    Attempt begin(String taskId) throws SurroundingsException {
        Http.Answer answer = http.post(task(taskId) + "/attempts", Map.of("workerId", workerId));
        if (!answer.isSuccess()) {
            throw new TaskLostException("the portal does not let task " + taskId + " begin: HTTP " + answer.status());
        }
        return new Attempt(
                answer.body().path("attempt").asInt(),
                answer.body().path("allowed").asBoolean());
    }

    /** Takes an attempt back that failed through no fault of the document. */
    void giveBack(String taskId, Attempt attempt) throws SurroundingsException {
        http.delete(task(taskId) + "/attempts/" + attempt.number() + "?workerId=" + encoded(workerId));
    }

    /** Tells how far it is; nothing depends on it. */
    void progress(String taskId, int page, int pages) {
        try {
            http.put(task(taskId) + "/progress", Map.of("workerId", workerId, "page", page, "pages", pages));
        } catch (SurroundingsException e) {
            // the next page tells again
        }
    }

    /**
     * Has the engine forget the call for tasks that a killed predecessor of this name left open: it would be given the
     * next task, and nobody reads its answer. Of one name the engine keeps the newest call, so this makes one that no
     * task fits and that ends at once.
     */
    void dropOpenCalls(List<String> topics) throws IOException {
        List<Map<String, Object>> asked = topics.stream()
                .map(topic -> Map.<String, Object>of(
                        "topicName", topic, "lockDuration", 1, "processDefinitionKey", "none", "variables", List.of()))
                .toList();
        Http.Answer answer = http.post(
                "/engine-rest/external-task/fetchAndLock",
                Map.of("workerId", workerId, "maxTasks", 1, "asyncResponseTimeout", 1, "topics", asked));
        throwIfRefused(answer);
    }

    /** Frees tasks of a topic that a predecessor of this name was killed over, instead of waiting for their locks to run out. */
    int unlockLeftovers(String topic) throws IOException {
        Http.Answer tasks = http.get("/engine-rest/external-task?locked=true&topicName=" + encoded(topic) + "&workerId="
                + encoded(workerId));
        throwIfRefused(tasks);
        List<String> ids = new ArrayList<>();
        tasks.body().forEach(task -> ids.add(task.path("id").asText()));
        for (String id : ids) {
            http.post("/engine-rest/external-task/" + encoded(id) + "/unlock", Map.of());
        }
        return ids.size();
    }

    private static void throwIfRefused(Http.Answer answer) throws SurroundingsException {
        if (answer.isRefusedLogin()) {
            throw new ConfigurationException("the portal refuses the login of MARSHRUT_WORKER_LOGIN and"
                    + " MARSHRUT_WORKER_PASSWORD (HTTP " + answer.status() + ")");
        }
        if (!answer.isSuccess()) {
            throw new SurroundingsException("portal", new IOException("HTTP " + answer.status()));
        }
    }

    private static String task(String taskId) {
        return "/internal/tasks/" + encoded(taskId);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
