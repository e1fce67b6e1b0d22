package io.marshrut.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.marshrut.embedded.EmbeddedStack;
import io.marshrut.embedded.StackAddresses;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Camunda as it comes, with the same model on tables of its own in the same database: nothing listens to it. */
final class BareEngine implements AutoCloseable {

    private static final String SCHEMA = "bare_engine";
    private static final int POOL = 20;

    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine engine;

    BareEngine(Portal portal) {
        portal.bean(JdbcClient.class).sql("create schema " + SCHEMA).update();
        StackAddresses.Database server = EmbeddedStack.current().addresses().database();
        pool.setJdbcUrl(server.url() + "?currentSchema=" + SCHEMA);
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(POOL);
        createTables();
        DataSource listened = portal.statements().listenAt(pool);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(listened);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setHistoryTimeToLive("P365D");
        // as ours: neither side writes removal times into the history when a case ends
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        configuration.setHistoryCleanupStrategy(ProcessEngineConfigurationImpl.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/it/incident/incident.bpmn")
                .deploy();
    }

    private void createTables() {
        try (Connection connection = pool.getConnection()) {
            for (String part : List.of(
                    "engine",
                    "history",
                    "identity",
                    "case.engine",
                    "case.history",
                    "decision.engine",
                    "decision.history")) {
                ScriptUtils.executeSqlScript(
                        connection,
                        new ClassPathResource(
                                "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The bare engine has no tables", e);
        }
    }

    /** Start, two stages, end; three transactions that write, two look-ups of the next task. */
    void cycle() {
        completeBoth(start());
    }

    String start() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("it-incident", Map.of("initiator", "employee", "site", "HQ"))
                .getId();
    }

    /** Two transactions that write, two look-ups of the next task. */
    void completeBoth(String instance) {
        complete(instance, "accept");
        complete(instance, "resolve");
    }

    private void complete(String instance, String decision) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        engine.getTaskService().complete(task, Map.of("decision", decision));
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
