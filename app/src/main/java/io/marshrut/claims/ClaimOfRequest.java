package io.marshrut.claims;

import io.marshrut.requests.RequestLink;
import io.marshrut.requests.RequestLinks;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The card of a request leads to the claim that it is about. */
@Component
class ClaimOfRequest implements RequestLinks {

    private final Claims claims;
    private final Texts texts;

    ClaimOfRequest(Claims claims, Texts texts) {
        this.claims = claims;
        this.texts = texts;
    }

    @Override
    public List<RequestLink> of(Caller caller, UUID request) {
        return claims.ofRequest(caller, request).stream()
                .map(claim -> new RequestLink(texts.both("claims.number", claim.number()), "/claims/" + claim.id()))
                .toList();
    }
}
