package dev.liaison.domain.request;

import dev.liaison.domain.audit.Surface;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How, when, by whom and where a request ended.
 *
 * @param by null when it expired by itself
 * @param reason what the mentor or mentee gave as a reason; empty when nothing
 */
public record Ending(Outcome outcome, Instant at, @Nullable UUID by, Surface surface, String reason) {

    /** After a no and after silence the mentee is shown other mentors. */
    public boolean offersOthers() {
        return outcome == Outcome.DECLINED || outcome == Outcome.EXPIRED;
    }
}
