package dev.liaison.app.wiring;

import dev.liaison.domain.integration.Keyset;
import dev.liaison.domain.integration.Vault;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the vault a new primary key, encrypts every secret again with it, and ends. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "liaison.role", havingValue = "rotate-keys")
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@EnableConfigurationProperties({DataSourceProperties.class, LiaisonProperties.class})
@Import(DatabaseWiring.class)
public class RotateKeys {
    private static final Logger LOG = LoggerFactory.getLogger(RotateKeys.class);

    /** Does it once. */
    public static void main(String[] args) {
        var application = new SpringApplicationBuilder(RotateKeys.class)
                .web(WebApplicationType.NONE)
                .properties("liaison.role=rotate-keys");
        try (var context = application.run(args)) {
            var keyset = new Keyset(context.getBean(LiaisonProperties.class).keyset());
            keyset.rotate();
            var vault = new Vault(context.getBean(JdbcClient.class), keyset.aead(), Clock.systemUTC());
            var rows = context.getBean(TransactionTemplate.class).execute(status -> vault.reencrypt());
            LOG.info("A new key is in use, and {} secrets are encrypted with it. Restart the app nodes.", rows);
        }
    }
}
