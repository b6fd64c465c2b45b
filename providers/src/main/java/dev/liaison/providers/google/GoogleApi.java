package dev.liaison.providers.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarRequest;
import com.google.api.services.calendar.model.Event;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One method for each call that we make to Google. */
public final class GoogleApi {
    private static final int UNAUTHORIZED = 401;
    private static final int THERE = 409;
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final String ALREADY_DEAD = "invalid_token";
    private static final String PRIMARY = "primary";
    private static final String EVERYBODY = "all";
    /** Nothing else of an event is read. */
    private static final String FIELDS =
            "id,status,start,end,hangoutLink,conferenceData(entryPoints(entryPointType,uri))";

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
        return call(account, Set.of(), () -> sdk.freebusy().query(question))
                .orElseThrow(() -> new Unreachable("Google: an empty answer"));
    }

    private static DateTime time(Instant instant) {
        return new DateTime(instant.toEpochMilli(), 0);
    }

    private <T> Optional<T> call(CalendarAccount account, Set<Integer> nothing, Building<T> request) {
        return tokens.use(account, token -> call(account, token, nothing, request));
    }

    private interface Building<T> {
        CalendarRequest<T> request() throws IOException;
    }

    /** @param nothing statuses that mean no result, and no failure */
    private <T> Optional<T> call(CalendarAccount account, Secret token, Set<Integer> nothing, Building<T> building)
            throws TokenRefused {
        try {
            var call = building.request();
            call.setDisableGZipContent(!settings.gzip());
            call.getRequestHeaders().setAuthorization("Bearer " + token.value());
            return Optional.ofNullable(executed(call));
        } catch (HttpResponseException answer) {
            if (answer.getStatusCode() == UNAUTHORIZED) {
                throw new TokenRefused();
            }
            if (nothing.contains(answer.getStatusCode())) {
                return Optional.empty();
            }
            throw GoogleErrors.of(answer, account.id());
        } catch (IOException lost) {
            throw new Unreachable("Google: " + Redaction.of(lost.getMessage()));
        }
    }

    private static <T> @Nullable T executed(CalendarRequest<T> call) throws IOException {
        try {
            return call.execute();
        } catch (RuntimeException notWhatWasPromised) {
            // the SDK lets its parser's own failures through
            throw new Unreachable("Google: unreadable answer");
        }
    }

    /** Makes an event and invites to it. Empty when its id is there already, or was. */
    Optional<Event> insert(CalendarAccount account, Event event) {
        return call(account, Set.of(THERE), () -> sdk.events()
                .insert(PRIMARY, event)
                .setConferenceDataVersion(1)
                .setSendUpdates(EVERYBODY)
                .setFields(FIELDS));
    }

    /** A deleted one may still be told, as cancelled. Empty when it was never there. */
    Optional<Event> event(CalendarAccount account, String id) {
        return call(
                account,
                GONE,
                () -> sdk.events().get(PRIMARY, id).setMaxAttendees(1).setFields(FIELDS));
    }

    /** Empty when it is not there, or deleted. */
    Optional<Event> patch(CalendarAccount account, String id, Event changes) {
        return call(account, GONE, () -> sdk.events()
                .patch(PRIMARY, id, changes)
                .setConferenceDataVersion(1)
                .setSendUpdates(EVERYBODY)
                .setFields(FIELDS));
    }

    /** Calls it off. One that is gone needs no more. */
    void delete(CalendarAccount account, String id) {
        call(account, GONE, () -> sdk.events().delete(PRIMARY, id).setSendUpdates(EVERYBODY));
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
