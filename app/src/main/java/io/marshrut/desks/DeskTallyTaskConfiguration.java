package io.marshrut.desks;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up the tally of the boards every so often, so that few rows have to be summed by whoever reads it. */
@Configuration(proxyBeanMethods = false)
class DeskTallyTaskConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** One statement: readers see the rows before or the sums after, never both. */
    private static final String ADD_UP = """
            with several as (select kind, stage_key, site, department, assignee from desk_tally
                              group by 1, 2, 3, 4, 5 having count(*) > 1),
                 taken as (delete from desk_tally t using several s
                            where t.kind = s.kind and t.stage_key = s.stage_key and t.site = s.site
                              and t.department is not distinct from s.department
                              and t.assignee is not distinct from s.assignee
                           returning t.kind, t.stage_key, t.site, t.department, t.assignee, t.n)
            insert into desk_tally
            select kind, stage_key, site, department, assignee, sum(n) from taken group by 1, 2, 3, 4, 5
            having sum(n) <> 0
            """;

    @Bean
    Task<Void> deskTallyTask(JdbcClient jdbc) {
        return Tasks.recurring("tally-desks", FixedDelay.of(PAUSE))
                .execute((instance, context) -> jdbc.sql(ADD_UP).update());
    }
}
