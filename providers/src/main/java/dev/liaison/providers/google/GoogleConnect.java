package dev.liaison.providers.google;

import dev.liaison.domain.calendar.CalendarConnector;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.ConsentRequest;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Refused;
import dev.liaison.providers.http.oauth.IdToken;
import dev.liaison.providers.http.oauth.TokenAnswer;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;

/** Google's consent page, and what comes back from it. */
public final class GoogleConnect implements CalendarConnector {
    /** Google writes it both ways. */
    private static final Set<String> ISSUERS = Set.of("https://accounts.google.com", "accounts.google.com");

    private final GoogleSettings settings;
    private final GoogleApi api;
    private final Clock clock;

    public GoogleConnect(GoogleSettings settings, GoogleApi api, Clock clock) {
        this.settings = settings;
        this.api = api;
        this.clock = clock;
    }

    @Override
    public CalendarKind kind() {
        return CalendarKind.GOOGLE;
    }

    /** Google shows the consent page again even to those who agreed before: only then it gives a refresh token. */
    @Override
    public URI authorizeUrl(ConsentRequest request) {
        var url = HttpUrl.get(settings.authorizeUrl().toString())
                .newBuilder()
                .addQueryParameter("client_id", settings.client().clientId())
                .addQueryParameter(
                        "redirect_uri", settings.client().redirectUri().toString())
                .addQueryParameter("response_type", "code")
                .addQueryParameter("scope", String.join(" ", GoogleScope.names(request.rights())))
                .addQueryParameter("access_type", "offline")
                .addQueryParameter("prompt", "consent")
                .addQueryParameter("include_granted_scopes", "true")
                .addQueryParameter("state", request.state())
                .addQueryParameter("nonce", request.nonce())
                .addQueryParameter("code_challenge", request.codeChallenge())
                .addQueryParameter("code_challenge_method", "S256");
        if (!request.loginHint().isEmpty()) {
            url.addQueryParameter("login_hint", request.loginHint());
        }
        return url.build().uri();
    }

    @Override
    public CalendarGrant exchange(String code, Secret codeVerifier, String nonce, CalendarReach reach) {
        var answer = api.exchange(code, codeVerifier);
        var person = IdToken.of(settings.client(), answer);
        person.check(ISSUERS, settings.client().clientId(), nonce, clock.instant());
        if (!answer.scopes().contains(GoogleScope.FREE_BUSY.googleName())) {
            throw new Refused(
                    Refused.Reason.NOT_GRANTED, "Google: the tick at the calendar's availability was taken out");
        }
        return new CalendarGrant(
                person.required("sub"),
                person.required("email"),
                "",
                String.join(" ", new TreeSet<>(answer.scopes())),
                tokens(answer));
    }

    private Secret tokens(TokenAnswer answer) {
        if (answer.refreshToken() == null) {
            throw new Refused(Refused.Reason.NOT_ACCEPTED, "Google: no refresh token");
        }
        return answer.tokens(answer.refreshToken(), clock.instant()).toSecret();
    }
}
