package io.marshrut.engine.rest;

import io.marshrut.engine.WorkerReports;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What OCR workers call beside the engine's queue; open to their account alone. */
@Hidden
@RestController
@RequestMapping("/internal/tasks/{taskId}")
class WorkerApi {

    record Begin(String workerId) {}

    record Reached(String workerId, int page, int pages) {}

    private final WorkerReports reports;

    WorkerApi(WorkerReports reports) {
        this.reports = reports;
    }

    @PostMapping("/attempts")
    WorkerReports.Attempt begin(@PathVariable String taskId, @RequestBody Begin body) {
        return reports.begin(taskId, body.workerId());
    }

    @DeleteMapping("/attempts/{attempt}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable String taskId, @PathVariable int attempt, @RequestParam String workerId) {
        reports.giveBack(taskId, workerId, attempt);
    }

    @PutMapping("/progress")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void progress(@PathVariable String taskId, @RequestBody Reached body) {
        reports.progress(taskId, body.workerId(), body.page(), body.pages());
    }
}
