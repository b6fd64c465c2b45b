package dev.liaison.processes;

import dev.liaison.domain.TestDatabase;
import dev.liaison.processes.engine.OrganizationTenants;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A real engine with our models beside the domain's tables: one PostgreSQL, one transaction manager, as in the product.
 * Started once per JVM; its jobs run when a test says so.
 */
final class TestEngine {
    static final DataSource DATA_SOURCE = pool();
    static final DataSourceTransactionManager MANAGER = new DataSourceTransactionManager(DATA_SOURCE);
    static final TransactionTemplate TRANSACTIONS = new TransactionTemplate(MANAGER);
    /** What the models' expressions call; each test puts its own façades. */
    static final Map<Object, Object> BEANS = new HashMap<>();

    static final ProcessEngine ENGINE = start();

    private TestEngine() {}

    private static DataSource pool() {
        var url = ((PGSimpleDataSource) TestDatabase.dataSource()).getUrl();
        JdbcClient.create(TestDatabase.dataSource())
                .sql("create schema if not exists camunda")
                .update();
        var pool = new PooledDataSource(
                "org.postgresql.Driver",
                url.replace("currentSchema=app", "currentSchema=camunda,app"),
                "postgres",
                "postgres");
        pool.setPoolMaximumActiveConnections(30);
        pool.setPoolMaximumIdleConnections(30);
        return pool;
    }

    private static ProcessEngine start() {
        var configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setProcessEngineName("test");
        configuration.setDataSource(DATA_SOURCE);
        configuration.setTransactionManager(MANAGER);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setTenantIdProvider(new OrganizationTenants());
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setBeans(BEANS);
        var engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/mentoring-request.bpmn")
                .addClasspathResource("models/notification.bpmn")
                .addClasspathResource("models/chat-introduction.bpmn")
                .addClasspathResource("models/meeting-scheduling.bpmn")
                .addClasspathResource("models/group-meeting-poll.bpmn")
                .addClasspathResource("decisions/poll-tie-break.dmn")
                .addClasspathResource("models/feature-enablement.bpmn")
                .addClasspathResource("models/calendar-connection.bpmn")
                .addClasspathResource("models/organization-calendar.bpmn")
                .addClasspathResource("decisions/availability-policy.dmn")
                .addClasspathResource("models/message-resending.bpmn")
                .addClasspathResource("models/integration-lifecycle.bpmn")
                .deploy();
        return engine;
    }

    /** Forgets all instances and all facts, but not the models. */
    static void empty() {
        var jdbc = JdbcClient.create(DATA_SOURCE);
        var tables = jdbc.sql("select string_agg(format('%I.%I', schemaname, tablename), ', ') from pg_tables"
                        + " where schemaname = 'camunda' and (tablename like 'act_ru_%' or tablename like 'act_hi_%')"
                        + " and tablename <> 'act_ru_jobdef'"
                        + " or schemaname = 'app' and tablename <> 'flyway_schema_history'")
                .query(String.class)
                .single();
        jdbc.sql("truncate " + tables + " restart identity cascade").update();
    }
}
