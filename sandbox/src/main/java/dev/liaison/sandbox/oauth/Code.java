package dev.liaison.sandbox.oauth;

import dev.liaison.sandbox.calendar.Account;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An authorization code and everything that it is bound to. */
public final class Code {
    private final Request request;
    private final Instant expiresAt;
    private boolean used;

    Code(Request request, Instant expiresAt) {
        this.request = request;
        this.expiresAt = expiresAt;
    }

    /** What a person allowed, and how it was asked for. {@code realm} is the tenant that was asked, where there are such. */
    public record Request(
            String clientId,
            Account account,
            List<String> scopes,
            String redirectUri,
            @Nullable String challenge,
            @Nullable String nonce,
            boolean offline,
            String realm) {}

    /** What it stands for. */
    public Request request() {
        return request;
    }

    /** Whether its time is over. */
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Uses it; false when it was used before. */
    public boolean use() {
        boolean first = !used;
        used = true;
        return first;
    }

    /** Whether it was used. */
    public boolean used() {
        return used;
    }
}
