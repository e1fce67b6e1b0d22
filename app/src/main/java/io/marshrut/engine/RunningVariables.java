package io.marshrut.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Variables of cases that run, as a snapshot of the database holds them; for programs without an engine. */
public final class RunningVariables {

    private RunningVariables() {}

    /** The texts under a name, over all running cases. */
    public static List<String> texts(JdbcClient snapshot, String name) {
        return snapshot.sql("select distinct text_ from act_ru_variable where name_ = :name and text_ is not null")
                .param("name", name)
                .query(String.class)
                .list();
    }
}
