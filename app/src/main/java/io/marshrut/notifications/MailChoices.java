package io.marshrut.notifications;

import io.marshrut.shared.Caller;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people want by mail. Everybody chooses for themselves. */
@Service
public class MailChoices {

    private final JdbcClient jdbc;

    MailChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The caller's choice for every kind. */
    @Transactional(readOnly = true)
    public Map<NewsKind, MailChoice> of(Caller caller) {
        Map<NewsKind, MailChoice> choices = new EnumMap<>(NewsKind.class);
        for (NewsKind kind : NewsKind.values()) {
            choices.put(kind, MailChoice.AT_ONCE);
        }
        jdbc.sql("select kind, choice from mail_choice where login = :me")
                .param("me", caller.login())
                .query((row, number) -> choices.put(
                        NewsKind.valueOf(row.getString("kind")), MailChoice.valueOf(row.getString("choice"))))
                .list();
        return choices;
    }

    @Transactional
    public void choose(Caller caller, Map<NewsKind, MailChoice> choices) {
        choices.forEach((kind, choice) -> jdbc.sql("""
                        insert into mail_choice (login, kind, choice) values (:me, :kind, :choice)
                        on conflict (login, kind) do update set choice = excluded.choice
                        """)
                .param("me", caller.login())
                .param("kind", kind.name())
                .param("choice", choice.name())
                .update());
    }

    /** Choices of many people for one kind; whoever is left out wants mails at once. */
    Map<String, MailChoice> of(Collection<String> logins, NewsKind kind) {
        Map<String, MailChoice> choices = new HashMap<>();
        jdbc.sql("select login, choice from mail_choice where kind = :kind and login in (:logins)")
                .param("kind", kind.name())
                .param("logins", logins)
                .query((row, number) ->
                        choices.put(row.getString("login"), MailChoice.valueOf(row.getString("choice"))))
                .list();
        return choices;
    }
}
