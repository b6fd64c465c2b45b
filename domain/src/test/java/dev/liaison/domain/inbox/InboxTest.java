package dev.liaison.domain.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.audit.AuditLine;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.people.Organizations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private final Inbox inbox = at(NOW);

    @BeforeEach
    void empty() {
        TestDatabase.truncate();
    }

    @Test
    @Tag("D11")
    void a_key_is_taken_once_and_the_first_content_stays() {
        var row = put("a", "first").orElseThrow();
        assertThat(put("a", "second")).isEmpty();
        assertThat(inbox.lock(row).orElseThrow().text()).isEqualTo("first");
    }

    @Test
    void what_is_put_off_is_due_again_at_its_time_and_counts_the_tries() {
        var row = put("a", "").orElseThrow();
        assertThat(inbox.due(10)).as("whoever put it in tries first").isEmpty();
        assertThat(at(NOW.plus(Inbox.OWN_TRY)).due(10)).containsExactly(row);
        inbox.later(row, Duration.ofSeconds(10), "NotYet");
        assertThat(at(NOW.plusSeconds(9)).due(10)).isEmpty();
        assertThat(at(NOW.plusSeconds(10)).due(10)).containsExactly(row);
        assertThat(inbox.lock(row).orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void what_is_done_is_neither_due_nor_locked_nor_waiting() {
        var row = put("a", "").orElseThrow();
        assertThat(inbox.waiting(NOW.plusSeconds(1), 10)).hasSize(1);
        inbox.done(row, "done", "");
        assertThat(inbox.due(10)).isEmpty();
        assertThat(inbox.lock(row)).isEmpty();
        assertThat(inbox.waiting(NOW.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    void a_row_in_somebodys_hands_is_passed_over_by_everybody_else() {
        var row = put("a", "").orElseThrow();
        TestDatabase.transactions().executeWithoutResult(status -> {
            // The store's own data source: the transaction's connection holds the lock, another thread has another one.
            assertThat(inbox.lock(row)).isPresent();
            assertThat(elsewhere(() -> inbox.lock(row))).isEmpty();
        });
        assertThat(inbox.lock(row)).isPresent();
    }

    private static <T> T elsewhere(java.util.function.Supplier<T> what) {
        return java.util.concurrent.CompletableFuture.supplyAsync(what).join();
    }

    @Test
    void a_payload_that_nobody_can_read_is_kept_even_with_bytes_that_the_database_cannot_store() {
        inbox.keepUnreadable("slack", "no payload", "a\u0000b");
        assertThat(TestDatabase.jdbc()
                        .sql("select body from unreadable_payloads")
                        .query(String.class)
                        .single())
                .isEqualTo("ab");
    }

    @Test
    @Tag("A13")
    void the_audit_log_is_read_newest_first_and_by_organization() {
        var northwind =
                new Organizations(TestDatabase.jdbc()).named("Northwind").id();
        var contoso = new Organizations(TestDatabase.jdbc()).named("Contoso").id();
        audit(NOW, northwind, "first");
        audit(NOW, northwind, "second");
        audit(NOW.plusSeconds(1), northwind, "third");
        audit(NOW, contoso, "theirs");
        var log = new AuditLog(TestDatabase.jdbc(), Clock.fixed(NOW.plusSeconds(2), ZoneOffset.UTC));
        assertThat(log.newest(northwind, 10)).extracting(AuditLine::action).containsExactly("third", "second", "first");
        assertThat(log.newest(northwind, 1)).hasSize(1);
        assertThat(log.list(northwind, NOW.plusSeconds(1), 10))
                .extracting(AuditLine::action)
                .containsExactly("second", "first");
        assertThat(log.newest(contoso, 10).get(0))
                .isEqualTo(new AuditLine(
                        NOW, "priya@northwind.example", Surface.TASKLIST, "theirs", "request:1", "open", "expired"));
    }

    private static void audit(Instant at, UUID organization, String action) {
        new AuditLog(TestDatabase.jdbc(), Clock.fixed(at, ZoneOffset.UTC))
                .add(organization, "priya@northwind.example", Surface.TASKLIST, action, "request:1", "open", "expired");
    }

    private static Inbox at(Instant instant) {
        return new Inbox(TestDatabase.jdbc(), Clock.fixed(instant, ZoneOffset.UTC));
    }

    private java.util.OptionalLong put(String key, String text) {
        return inbox.put(key, "test.do", "1", null, Surface.SLACK, text);
    }
}
