package io.marshrut.access;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal API tokens: shown once, stored as a digest, ended by date or by hand. */
@Service
public class ApiTokens {

    public static final int MAX_DAYS = 366;
    static final String SUBJECT = "token";

    private static final String PREFIX = "mrt_";
    private static final int MAX_PER_OWNER = 20;

    /** A new token with the secret that nobody will see again. */
    public record Created(ApiToken token, String secret) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A token that speaks for the caller.
     *
     * @param days how long it lives, 1 to {@value #MAX_DAYS}
     */
    @Transactional
    public Created create(Caller caller, String name, int days) {
        return create(caller, caller.login(), name, days);
    }

    Created create(Caller caller, String owner, String name, int days) {
        if (name == null || name.isBlank() || name.length() > 80) {
            throw Problem.invalid(List.of(Problem.FieldError.of("name", "length", 1, 80)));
        }
        if (days < 1 || days > MAX_DAYS) {
            throw Problem.invalid(List.of(Problem.FieldError.of("days", "range", 1, MAX_DAYS)));
        }
        if (valid(owner).size() >= MAX_PER_OWNER) {
            throw Problem.conflict("too_many_tokens", MAX_PER_OWNER);
        }
        String secret = PREFIX + Secret.next();
        Instant now = clock.instant();
        ApiToken token =
                new ApiToken(Ids.next(), owner, name.strip(), now, now.plus(Duration.ofDays(days)), null, null);
        jdbc.sql("""
                        insert into api_token (id, owner, name, hash, created_at, expires_at)
                        values (:id, :owner, :name, :hash, :created, :expires)
                        """)
                .param("id", token.id())
                .param("owner", token.owner())
                .param("name", token.name())
                .param("hash", Secret.digest(secret))
                .param("created", SqlTime.of(now))
                .param("expires", SqlTime.of(token.expiresAt()))
                .update();
        journal.record(caller, Subject.of(SUBJECT, token.id()), "token.created")
                .detail("name", token.name())
                .write();
        return new Created(token, secret);
    }

    /** The caller's tokens that work, newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> valid(Caller caller) {
        return valid(caller.login());
    }

    List<ApiToken> valid(String owner) {
        return jdbc.sql("""
                        select id, owner, name, created_at, expires_at, used_at, revoked_at from api_token
                         where owner = :owner and revoked_at is null and expires_at > :now
                         order by created_at desc
                        """)
                .param("owner", owner)
                .param("now", SqlTime.of(clock.instant()))
                .query(ApiToken.class)
                .list();
    }

    @Transactional
    public void revoke(Caller caller, UUID id) {
        revoke(caller, caller.login(), id);
    }

    void revoke(Caller caller, String owner, UUID id) {
        String name = jdbc.sql("""
                        update api_token set revoked_at = :now
                         where id = :id and owner = :owner and revoked_at is null returning name
                        """)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .param("owner", owner)
                .query(String.class)
                .optional()
                .orElseThrow(Problem::notFound);
        journal.record(caller, Subject.of(SUBJECT, id), "token.revoked")
                .detail("name", name)
                .write();
    }

    /** The token whose secret was presented, if it works. */
    @Transactional
    public Optional<ApiToken> presented(String secret) {
        Instant now = clock.instant();
        Optional<ApiToken> token = jdbc.sql("""
                        select t.id, t.owner, t.name, t.created_at, t.expires_at, t.used_at, t.revoked_at
                          from api_token t join employee e on e.login = t.owner
                         where t.hash = :hash and e.active
                        """)
                .param("hash", Secret.digest(secret))
                .query(ApiToken.class)
                .optional()
                .filter(found -> found.isValidAt(now));
        token.filter(found -> found.usedAt() == null
                        || Duration.between(found.usedAt(), now).toMinutes() >= 10)
                .ifPresent(found -> jdbc.sql("update api_token set used_at = :now where id = :id")
                        .param("now", SqlTime.of(now))
                        .param("id", found.id())
                        .update());
        return token;
    }
}
