package dev.liaison.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.RunningLiaison;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The search finds what has been put there to be found. */
@Tag("E6")
class CanarySearchTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();

    private final Canary canary = new Canary();
    private final JdbcClient jdbc = LIAISON.bean(JdbcClient.class);
    private final DatabaseSearch database = new DatabaseSearch(jdbc);

    @Test
    void what_got_into_one_of_our_tables_or_the_engines_is_found() {
        LIAISON.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("insert into app.organizations (id, name) values (?, ?)")
                    .params(UUID.randomUUID(), canary.after("Tea with").toUpperCase(java.util.Locale.ROOT))
                    .update();
            jdbc.sql("insert into camunda.act_ge_bytearray (id_, bytes_) values (?, ?)")
                    .params(
                            UUID.randomUUID().toString(),
                            canary.after("at: \u0000").getBytes(StandardCharsets.UTF_8))
                    .update();
            assertThat(database.rowsWith(canary))
                    .hasSize(2)
                    .anyMatch(row -> row.startsWith("app.organizations"))
                    .anyMatch(row -> row.startsWith("camunda.act_ge_bytearray"));
        });
        assertThat(database.rowsWith(canary)).isEmpty();
    }

    @Test
    void both_schemas_are_looked_through() {
        assertThat(database.tableNames())
                .contains("app.calendar_accounts", "app.secrets", "camunda.act_ru_variable", "camunda.act_hi_varinst");
    }

    @Test
    void what_is_logged_is_heard_also_the_cause_of_what_was_thrown() {
        try (var logs = new ListeningToLogs(canary)) {
            LoggerFactory.getLogger("dev.liaison.providers.Some").debug("read {}", canary.word());
            LoggerFactory.getLogger("okhttp3.OkHttpClient")
                    .debug("failed", new IllegalStateException(new IllegalArgumentException(canary.word())));
            java.util.logging.Logger.getLogger("com.google.api.client.http").config(canary.word());
            LoggerFactory.getLogger("dev.liaison.providers.Some").debug("read nothing");
            assertThat(logs.linesWithIt()).hasSize(3);
        }
    }

    @Test
    void it_is_found_in_the_middle_of_something_encoded() {
        for (var before : new String[] {"", "x", "xy", "xyz"}) {
            var text = before + canary.after("Tea with") + " at noon";
            var encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            assertThat(canary.in(encoded)).as(encoded).isTrue();
        }
        assertThat(canary.in("Tea with nobody")).isFalse();
    }
}
