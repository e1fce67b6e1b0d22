package io.marshrut.directory;

import io.marshrut.journal.SubjectTitles;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People in the journal are called by name and found by login or last name. */
@Component
class PersonTitles implements SubjectTitles {

    private final PersonRows rows;
    private final JdbcClient jdbc;

    PersonTitles(PersonRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return PeopleRegister.SUBJECT;
    }

    @Override
    public Map<String, Title> of(Collection<String> ids) {
        return rows.byLogins(ids).stream()
                .collect(Collectors.toMap(Person::login, one -> new Title(one.name(), "/admin/people/" + one.login())));
    }

    @Override
    public Collection<String> named(String words, int limit) {
        return jdbc.sql(
                        "select login from employee where login = :words or lower(last_name) = lower(:words) limit :limit")
                .param("words", words)
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
