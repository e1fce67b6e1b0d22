package io.marshrut.notifications;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller was told. Everybody sees their own; an administrator sees all mails. */
@Service
public class Notifications {

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final boolean keepsMails;
    private final Clock clock;

    Notifications(JdbcClient jdbc, Permissions permissions, ObjectProvider<JavaMailSender> mailSender, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.keepsMails = mailSender.getIfAvailable() == null;
        this.clock = clock;
    }

    /** Whether mails are only shown, because no mail server is set up. */
    public boolean keepsMails() {
        return keepsMails;
    }

    @Transactional(readOnly = true)
    public long unread(Caller caller) {
        return jdbc.sql("select count(*) from notification where recipient = :me and read_at is null")
                .param("me", caller.login())
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Paged<Notification> list(Caller caller, Paged.Request page) {
        List<Notification> items = jdbc.sql("""
                        select id, at, title, text, link, read_at from notification where recipient = :me
                         order by at desc, id desc limit :size offset :offset
                        """)
                .param("me", caller.login())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(Notification.class)
                .list();
        long total = jdbc.sql("select count(*) from notification where recipient = :me")
                .param("me", caller.login())
                .query(Long.class)
                .single();
        return page.with(items, total);
    }

    /** Marks a line as read and tells where it leads. */
    @Transactional
    public String open(Caller caller, UUID id) {
        return jdbc.sql("""
                        update notification set read_at = coalesce(read_at, :now)
                         where id = :id and recipient = :me returning link
                        """)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .param("me", caller.login())
                .query(String.class)
                .optional()
                .orElseThrow(Problem::notFound);
    }

    @Transactional
    public void readAll(Caller caller) {
        jdbc.sql("update notification set read_at = :now where recipient = :me and read_at is null")
                .param("now", SqlTime.of(clock.instant()))
                .param("me", caller.login())
                .update();
    }

    @Transactional(readOnly = true)
    public Paged<Mail> mails(Caller caller, Paged.Request page) {
        boolean all = permissions.permits(caller, Permission.ADMINISTER);
        String filter = " from mail" + (all ? "" : " where recipient = :me");
        var query = jdbc.sql("select *" + filter + " order by created_at desc, id desc limit :size offset :offset")
                .param("size", page.size())
                .param("offset", page.offset());
        var count = jdbc.sql("select count(*)" + filter);
        if (!all) {
            query = query.param("me", caller.login());
            count = count.param("me", caller.login());
        }
        return page.with(query.query(Mail.class).list(), count.query(Long.class).single());
    }
}
