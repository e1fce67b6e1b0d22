package io.marshrut.requests;

import io.marshrut.access.GuardedThings;
import io.marshrut.shared.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Requests are known to those who take part in them. */
@Component
class RequestsOfOthers implements GuardedThings {

    private final Requests requests;
    private final RequestTitles titles;

    RequestsOfOthers(Requests requests, RequestTitles titles) {
        this.requests = requests;
        this.titles = titles;
    }

    @Override
    public boolean keepsFrom(Caller caller, UUID id) {
        return !requests.mayRead(caller, id)
                && !titles.of(List.of(id.toString())).isEmpty();
    }
}
