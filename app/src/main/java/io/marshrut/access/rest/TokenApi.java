package io.marshrut.access.rest;

import io.marshrut.access.ApiToken;
import io.marshrut.access.ApiTokens;
import io.marshrut.access.ServiceAccount;
import io.marshrut.access.ServiceAccounts;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens of programs: {@code /api/v1/admin/tokens}. */
@RestController
@RequestMapping("/api/v1/admin/tokens")
class TokenApi {

    /** @param account login of the service account */
    record TokenView(UUID id, String account, String name, Instant createdAt, Instant expiresAt, Instant usedAt) {

        static TokenView of(ApiToken token) {
            return new TokenView(
                    token.id(), token.owner(), token.name(), token.createdAt(), token.expiresAt(), token.usedAt());
        }
    }

    record NewToken(String account, String name, Integer days) {}

    /** @param token the only time that it is told */
    record CreatedToken(UUID id, String account, String name, Instant expiresAt, String token) {}

    private static final int DAYS = 90;

    private final ServiceAccounts accounts;

    TokenApi(ServiceAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    List<TokenView> list(Caller caller) {
        return accounts.all(caller).stream()
                .map(ServiceAccount::tokens)
                .flatMap(List::stream)
                .map(TokenView::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedToken create(Caller caller, @RequestBody NewToken asked) {
        ApiTokens.Created created =
                accounts.createToken(caller, asked.account(), asked.name(), asked.days() == null ? DAYS : asked.days());
        ApiToken token = created.token();
        return new CreatedToken(token.id(), token.owner(), token.name(), token.expiresAt(), created.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable String id) {
        UUID token = Ids.parse(id).orElseThrow(Problem::notFound);
        String account = accounts.all(caller).stream()
                .map(ServiceAccount::tokens)
                .flatMap(List::stream)
                .filter(known -> known.id().equals(token))
                .map(ApiToken::owner)
                .findFirst()
                .orElseThrow(Problem::notFound);
        accounts.revokeToken(caller, account, token);
    }
}
