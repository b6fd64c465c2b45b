package dev.liaison.app.wiring;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One PostgreSQL for engine and facts: our own by default, the operator's by {@code spring.datasource.url}. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {
    private static final int AT_REST = 6;

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    LocalPostgres localPostgres(LiaisonProperties properties) {
        return new LocalPostgres(properties.data());
    }

    @Bean
    @Primary
    HikariDataSource dataSource(
            DataSourceProperties properties, ObjectProvider<LocalPostgres> local, LiaisonProperties liaison) {
        var pool = new HikariDataSource();
        local.ifAvailable(server -> {
            pool.setJdbcUrl(server.url());
            pool.setUsername(server.user());
            pool.setPassword(server.password());
        });
        if (properties.getUrl() != null && !properties.getUrl().equals("embedded")) {
            pool.setJdbcUrl(properties.getUrl());
            pool.setUsername(properties.getUsername());
            pool.setPassword(properties.getPassword());
        }
        pool.addDataSourceProperty("currentSchema", "camunda,app");
        // Plans made while the engine's tables were empty would scan them for ever.
        pool.addDataSourceProperty("options", "-c enable_seqscan=off");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.setMaximumPoolSize(liaison.workers().threads() + 22);
        // Each connection is a process of its own in PostgreSQL; at rest few are enough.
        pool.setMinimumIdle(AT_REST);
        pool.setPoolName("liaison");
        return pool;
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /** The engine must not look for its schema before it exists. */
    @Bean
    static BeanFactoryPostProcessor engineAfterFlyway() {
        return factory -> {
            if (factory.containsBeanDefinition("processEngineConfigurationImpl")) {
                factory.getBeanDefinition("processEngineConfigurationImpl").setDependsOn("flywayInitializer");
            }
        };
    }
}
