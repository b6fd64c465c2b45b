package dev.liaison.app.wiring;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A JVM that only does external tasks: no engine, no doors; tasks come by REST from the app nodes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "liaison.role", havingValue = "workers")
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@EnableConfigurationProperties({
    DataSourceProperties.class,
    LiaisonProperties.class,
    SlackProperties.class,
    TeamsProperties.class,
    GoogleProperties.class,
    MicrosoftProperties.class,
    CaldavProperties.class,
    OutsideProperties.class,
    MailProperties.class,
    ReplyProperties.class
})
@Import({
    DatabaseWiring.class,
    DomainWiring.class,
    ProviderWiring.class,
    CalendarProviderWiring.class,
    CalendarWiring.class,
    MeetingWiring.class,
    WorkerWiring.class
})
public class WorkersOnly {

    /** Runs until it is stopped. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(WorkersOnly.class)
                .web(WebApplicationType.NONE)
                .properties("liaison.role=workers", "spring.main.keep-alive=true")
                .run(args);
    }
}
