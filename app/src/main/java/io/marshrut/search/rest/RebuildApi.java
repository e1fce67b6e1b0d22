package io.marshrut.search.rest;

import io.marshrut.search.Rebuild;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /admin/search/reindex} and its progress. */
@RestController
@RequestMapping("/api/v1/admin")
class RebuildApi {

    private final Rebuild rebuild;

    RebuildApi(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @PostMapping("/search/reindex")
    ResponseEntity<Rebuild.State> start(Caller caller) {
        Rebuild.State started = rebuild.start(caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/admin/jobs/" + started.id()))
                .body(started);
    }

    @GetMapping("/jobs/{id}")
    Rebuild.State state(Caller caller, @PathVariable String id) {
        return rebuild.state(caller, Ids.parse(id).orElseThrow(Problem::notFound));
    }
}
