package dev.liaison.providers.graph;

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

/** Entra's consent page, and what comes back from it. */
public final class GraphConnect implements CalendarConnector {
    private final GraphSettings settings;
    private final GraphApi api;
    private final Clock clock;

    public GraphConnect(GraphSettings settings, GraphApi api, Clock clock) {
        this.settings = settings;
        this.api = api;
        this.clock = clock;
    }

    @Override
    public CalendarKind kind() {
        return CalendarKind.MICROSOFT;
    }

    /** The account is chosen each time: many people are signed in with more than one. */
    @Override
    public URI authorizeUrl(ConsentRequest request) {
        var url = HttpUrl.get(settings.authorizeUrl(request.reach()).toString())
                .newBuilder()
                .addQueryParameter("client_id", settings.client().clientId())
                .addQueryParameter(
                        "redirect_uri", settings.client().redirectUri().toString())
                .addQueryParameter("response_type", "code")
                .addQueryParameter("response_mode", "query")
                .addQueryParameter("scope", String.join(" ", GraphScope.names(request.rights())))
                .addQueryParameter("prompt", "select_account")
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
        var answer = api.exchange(code, codeVerifier, reach);
        var person = IdToken.of(settings.client(), answer);
        var tenantId = person.required("tid");
        person.check(
                Set.of(settings.issuerUrl() + tenantId + "/v2.0"),
                settings.client().clientId(),
                nonce,
                clock.instant());
        if (!GraphErrors.grantsCalendar(answer.scopes())) {
            throw new Refused(Refused.Reason.NOT_GRANTED, "Microsoft: Calendars.ReadBasic was not granted");
        }
        return new CalendarGrant(
                externalId(tenantId, person.required("oid"), reach),
                address(person),
                "",
                String.join(" ", new TreeSet<>(answer.scopes())),
                tokens(answer));
    }

    private static String externalId(String tenantId, String objectId, CalendarReach reach) {
        var id = GraphIds.externalId(tenantId, objectId);
        if (reach == CalendarReach.ORGANIZATION && GraphIds.personal(id)) {
            throw new Refused(Refused.Reason.NOT_ACCEPTED, "Microsoft: a private account can't read colleagues");
        }
        return id;
    }

    /** The sign-in name may not be an address that mail goes to, so the address comes first where there is one. */
    private static String address(IdToken person) {
        return person.claim("email").isEmpty() ? person.required("preferred_username") : person.claim("email");
    }

    private Secret tokens(TokenAnswer answer) {
        if (answer.refreshToken() == null) {
            throw new Refused(Refused.Reason.NOT_ACCEPTED, "Microsoft: no refresh token");
        }
        return answer.tokens(answer.refreshToken(), clock.instant()).toSecret();
    }
}
