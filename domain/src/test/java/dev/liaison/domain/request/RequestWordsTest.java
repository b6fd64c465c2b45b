package dev.liaison.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.audit.Surface;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D11")
class RequestWordsTest {
    private static final UUID INGRID = UUID.randomUUID();
    private static final UUID AMARA = UUID.randomUUID();

    @Test
    void by_you_for_whoever_did_it_and_by_name_for_everybody_else() {
        assertThat(words(Outcome.ACCEPTED, INGRID, INGRID, "UTC"))
                .isEqualTo("Accepted by you on 21 Nov, 10:02 in Slack");
        assertThat(words(Outcome.ACCEPTED, INGRID, AMARA, "UTC"))
                .isEqualTo("Accepted by Ingrid on 21 Nov, 10:02 in Slack");
        assertThat(words(Outcome.DECLINED, INGRID, AMARA, "UTC"))
                .isEqualTo("Declined by Ingrid on 21 Nov, 10:02 in Slack");
        assertThat(words(Outcome.WITHDRAWN, AMARA, AMARA, "UTC"))
                .isEqualTo("Withdrawn by you on 21 Nov, 10:02 in Slack");
        assertThat(words(Outcome.WITHDRAWN, AMARA, INGRID, "UTC"))
                .isEqualTo("Withdrawn by Amara on 21 Nov, 10:02 in Slack");
    }

    @Test
    void what_expired_was_nobodys_doing() {
        assertThat(words(Outcome.EXPIRED, null, INGRID, "UTC")).isEqualTo("Expired on 21 Nov, 10:02");
    }

    @Test
    @Tag("D6")
    void times_are_in_the_readers_zone_also_where_it_is_another_day() {
        assertThat(words(Outcome.EXPIRED, null, INGRID, "Asia/Kathmandu")).isEqualTo("Expired on 21 Nov, 15:47");
        assertThat(words(Outcome.EXPIRED, null, INGRID, "Pacific/Kiritimati")).isEqualTo("Expired on 22 Nov, 00:02");
        assertThat(words(Outcome.EXPIRED, null, INGRID, "America/Los_Angeles")).isEqualTo("Expired on 21 Nov, 02:02");
    }

    private static String words(Outcome outcome, @Nullable UUID by, UUID reader, String zone) {
        var ending = new Ending(outcome, Instant.parse("2026-11-21T10:02:00Z"), by, Surface.SLACK, "");
        return RequestWords.ending(ending, reader, ZoneId.of(zone), "Ingrid", "Amara");
    }
}
