package io.marshrut.requests.rest;

import io.marshrut.requests.Watcher;
import io.marshrut.requests.Watchers;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /requests/{id}/watchers}: who follows a request. */
@RestController
@RequestMapping("/api/v1/requests/{id}/watchers")
class WatchersApi {

    /** @param invited whether they read the request because they watch it */
    record WatcherAnswer(String login, boolean invited, String addedBy, Instant addedAt) {

        static WatcherAnswer of(Watcher watcher) {
            return new WatcherAnswer(watcher.login(), watcher.isInvited(), watcher.addedBy(), watcher.addedAt());
        }
    }

    private final Watchers watchers;

    WatchersApi(Watchers watchers) {
        this.watchers = watchers;
    }

    @GetMapping
    List<WatcherAnswer> watchers(Caller caller, @PathVariable String id) {
        return watchers.of(caller, request(id)).stream().map(WatcherAnswer::of).toList();
    }

    @PutMapping("/{login}")
    WatcherAnswer add(Caller caller, @PathVariable String id, @PathVariable String login) {
        return WatcherAnswer.of(watchers.add(caller, request(id), login));
    }

    @DeleteMapping("/{login}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable String id, @PathVariable String login) {
        watchers.remove(caller, request(id), login);
    }

    private static UUID request(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
