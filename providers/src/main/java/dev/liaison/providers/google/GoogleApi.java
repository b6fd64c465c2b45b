package dev.liaison.providers.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.FreeBusyRequest;
import com.google.api.services.calendar.model.FreeBusyRequestItem;
import com.google.api.services.calendar.model.FreeBusyResponse;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.Redaction;
import dev.liaison.providers.http.oauth.AccessTokens;
import dev.liaison.providers.http.oauth.OAuthEndpoint;
import dev.liaison.providers.http.oauth.OAuthRefusal;
import dev.liaison.providers.http.oauth.OAuthTokens;
import dev.liaison.providers.http.oauth.TokenAnswer;
import dev.liaison.providers.http.oauth.TokenRefused;
import dev.liaison.providers.http.oauth.TokenStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** One method for each call that we make to Google. */
public final class GoogleApi {
    private static final int UNAUTHORIZED = 401;
    private static final String ALREADY_DEAD = "invalid_token";

    private final GoogleSettings settings;
    private final TokenStore store;
    private final OAuthEndpoint oauth;
    private final AccessTokens tokens;
    private final Calendar sdk;

    public GoogleApi(GoogleSettings settings, TokenStore store, Clock clock, HttpTimeouts timeouts) {
        this.settings = settings;
        this.store = store;
        this.oauth = new OAuthEndpoint(settings.client(), timeouts);
        this.tokens = new AccessTokens("Google", store, this::refresh, clock);
        this.sdk = new Calendar.Builder(
                        new GoogleTransport(timeouts), GsonFactory.getDefaultInstance(), GoogleApi::plain)
                .setApplicationName("Liaison")
                .setRootUrl(settings.apiUrl().toString())
                .build();
    }

    /** Repeats nothing by itself, and writes nothing of it into any log. */
    private static void plain(HttpRequest request) {
        request.setNumberOfRetries(0)
                .setFollowRedirects(false)
                .setLoggingEnabled(false)
                .setCurlLoggingEnabled(false);
    }

    TokenAnswer exchange(String code, Secret codeVerifier) {
        try {
            return oauth.exchange(settings.tokenUrl(), code, codeVerifier);
        } catch (OAuthRefusal refusal) {
            throw GoogleErrors.exchange(refusal);
        }
    }

    private TokenAnswer refresh(CalendarAccount account, Secret refreshToken) {
        try {
            return oauth.refresh(settings.tokenUrl(), refreshToken);
        } catch (OAuthRefusal refusal) {
            throw GoogleErrors.refresh(refusal, account.id());
        }
    }

    /** One call, within Google's limits. */
    FreeBusyResponse freeBusy(CalendarAccount account, List<String> ids, Window window) {
        var question = new FreeBusyRequest()
                .setTimeMin(time(window.from()))
                .setTimeMax(time(window.to()))
                .setTimeZone("UTC")
                .setItems(ids.stream()
                        .map(id -> new FreeBusyRequestItem().setId(id))
                        .toList());
        return tokens.use(account, token -> ask(account, token, question));
    }

    private static DateTime time(Instant instant) {
        return new DateTime(instant.toEpochMilli(), 0);
    }

    private FreeBusyResponse ask(CalendarAccount account, Secret token, FreeBusyRequest question) throws TokenRefused {
        try {
            var call = sdk.freebusy().query(question);
            call.setDisableGZipContent(!settings.gzip());
            call.getRequestHeaders().setAuthorization("Bearer " + token.value());
            return call.execute();
        } catch (HttpResponseException answer) {
            if (answer.getStatusCode() == UNAUTHORIZED) {
                throw new TokenRefused();
            }
            throw GoogleErrors.of(answer, account.id());
        } catch (IOException lost) {
            throw new Unreachable("Google: " + Redaction.of(lost.getMessage()));
        } catch (IllegalArgumentException notWhatWasPromised) {
            throw new Unreachable("Google: unreadable answer");
        }
    }

    /** Ends everything that this person granted us. One that is dead already, or no longer kept, needs no more. */
    void revoke(CalendarAccount account) {
        var kept = store.get(account);
        if (kept.isEmpty()) {
            return;
        }
        try {
            oauth.revoke(settings.revokeUrl(), OAuthTokens.of(kept.get()).refreshToken());
        } catch (OAuthRefusal refusal) {
            if (!refusal.error().equals(ALREADY_DEAD)) {
                throw GoogleErrors.exchange(refusal);
            }
        }
    }
}
