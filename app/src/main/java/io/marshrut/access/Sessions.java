package io.marshrut.access;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person is signed in, and the end of it. Rows are taken away in the caller's transaction. */
@Service
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final JdbcClient jdbc;
    private final Journal journal;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, JdbcClient jdbc, Journal journal) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** @param current id of the session that asks; it comes first, then the one used last */
    public List<OpenSession> of(Caller caller, String current) {
        return found(caller.login()).entrySet().stream()
                .filter(session -> session.getValue().getAttribute(SessionMark.ATTRIBUTE) != null)
                .map(session -> new OpenSession(
                        session.getValue().getAttribute(SessionMark.ATTRIBUTE),
                        session.getValue().getLastAccessedTime(),
                        session.getKey().equals(current)))
                .sorted(Comparator.comparing(OpenSession::here)
                        .thenComparing(OpenSession::lastUsedAt)
                        .reversed())
                .toList();
    }

    /** @param handle as its {@link SessionMark} says */
    @Transactional
    public void end(Caller caller, String handle) {
        String id = found(caller.login()).entrySet().stream()
                .filter(session -> session.getValue().getAttribute(SessionMark.ATTRIBUTE) instanceof SessionMark mark
                        && mark.handle().equals(handle))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(Problem::notFound);
        jdbc.sql("delete from spring_session where session_id = :id")
                .param("id", id)
                .update();
        tell(caller, 1);
    }

    @Transactional
    public void endOthers(Caller caller, String current) {
        tell(caller, endOthers(caller.login(), current));
    }

    int endOthers(String login, String current) {
        return jdbc.sql("delete from spring_session where principal_name = :login and session_id <> :id")
                .param("login", login)
                .param("id", current)
                .update();
    }

    void endAll(String login) {
        jdbc.sql("delete from spring_session where principal_name = :login")
                .param("login", login)
                .update();
    }

    private Map<String, ? extends Session> found(String login) {
        Map<String, ? extends Session> sessions = repository.findByPrincipalName(login);
        sessions.values().removeIf(Session::isExpired);
        return sessions;
    }

    private void tell(Caller caller, int times) {
        journal.record(caller, new Subject(SignIns.SUBJECT, caller.login()), "account.sessions-ended")
                .detail("times", times)
                .write();
    }
}
