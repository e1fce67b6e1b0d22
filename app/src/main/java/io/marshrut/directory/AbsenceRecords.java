package io.marshrut.directory;

import io.marshrut.shared.Paged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The book of absences (журнал отсутствий). Called by the façade that decides who may write into it. */
@Service
@Transactional
public class AbsenceRecords {

    private final AbsenceRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceRecords(AbsenceRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by login of who enters it */
    public void add(Absence absence, String by) {
        rows.insert(absence, by, clock.instant());
    }

    public void end(UUID id, LocalDate lastDay) {
        rows.end(id, lastDay);
    }

    /** One more deputy; who is named for the same already stays so. */
    public void name(UUID id, Absence.Deputy deputy) {
        rows.insert(id, deputy);
    }

    public void remove(UUID id) {
        rows.delete(id);
    }

    /** Until the transaction ends nobody else adds an absence of this person. */
    public void lock(String employee) {
        rows.lock(employee);
    }

    @Transactional(readOnly = true)
    public Optional<Absence> find(UUID id) {
        return rows.find(id);
    }

    /** Those of somebody that are not over before a day, the nearest first. */
    @Transactional(readOnly = true)
    public List<Absence> of(String employee, LocalDate from) {
        return rows.of(employee, from);
    }

    /** Those of others that name somebody as a deputy and are not over before a day. */
    @Transactional(readOnly = true)
    public List<Absence> naming(String deputy, LocalDate from) {
        return rows.naming(deputy, from);
    }

    /** Those of everybody that are not over before a day. */
    @Transactional(readOnly = true)
    public Paged<Absence> notOver(LocalDate day, Paged.Request page) {
        return rows.notOver(day, null, page);
    }

    /** Those of everybody below a superior that are not over before a day. */
    @Transactional(readOnly = true)
    public Paged<Absence> notOverBelow(String superior, LocalDate day, Paged.Request page) {
        return rows.notOver(day, superior, page);
    }

    /** Whether anybody has them as their superior. */
    @Transactional(readOnly = true)
    public boolean leads(String login) {
        return jdbc.sql("select exists (select 1 from employee where superior = :login)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody works here, is not blocked and is no program. */
    @Transactional(readOnly = true)
    public boolean isPerson(String login) {
        return jdbc.sql("""
                        select exists (select 1 from employee e
                                        where e.login = :login and e.active
                                          and not exists (select 1 from service_account s where s.login = e.login))
                        """).param("login", login).query(Boolean.class).single();
    }
}
