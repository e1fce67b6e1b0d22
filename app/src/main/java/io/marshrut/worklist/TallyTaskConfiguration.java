package io.marshrut.worklist;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up the tally of the inbox every so often, so that few rows have to be summed by whoever reads it. */
@Configuration(proxyBeanMethods = false)
class TallyTaskConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** One statement: readers see the rows before or the sums after, never both. */
    private static final String ADD_UP = """
            with several as (select assignee, groups, kind from work_item_tally group by 1, 2, 3 having count(*) > 1),
                 taken as (delete from work_item_tally t using several s
                            where t.assignee is not distinct from s.assignee and t.groups = s.groups and t.kind = s.kind
                           returning t.assignee, t.groups, t.kind, t.n)
            insert into work_item_tally
            select assignee, groups, kind, sum(n) from taken group by 1, 2, 3 having sum(n) <> 0
            """;

    @Bean
    Task<Void> tallyTask(JdbcClient jdbc) {
        return Tasks.recurring("tally-inbox", FixedDelay.of(PAUSE))
                .execute((instance, context) -> jdbc.sql(ADD_UP).update());
    }
}
