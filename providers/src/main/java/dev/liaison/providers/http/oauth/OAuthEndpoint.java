package dev.liaison.providers.http.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.SendsOnce;
import java.io.IOException;
import java.net.URI;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Posts forms to a provider's OAuth endpoints. Everything secret travels in the body, never in the address. Blocks; throws
 * {@link Throttled}, {@link Unreachable}, and {@link OAuthRefusal} for what the provider names.
 */
public final class OAuthEndpoint {
    private static final long LARGEST = 256 * 1024;

    private final OAuthClient client;
    private final OkHttpClient http;

    public OAuthEndpoint(OAuthClient client, HttpTimeouts timeouts) {
        this.client = client;
        this.http = SendsOnce.client(timeouts);
    }

    /** Trades a code for tokens (RFC 6749, 4.1.3 and RFC 7636, 4.5). */
    public TokenAnswer exchange(URI tokenUrl, String code, Secret codeVerifier) throws OAuthRefusal {
        return TokenAnswer.of(post(
                tokenUrl,
                form("authorization_code")
                        .add("code", code)
                        .add("code_verifier", codeVerifier.value())
                        .add("redirect_uri", client.redirectUri().toString())));
    }

    /** Asks for a new access token (RFC 6749, 6). */
    public TokenAnswer refresh(URI tokenUrl, Secret refreshToken) throws OAuthRefusal {
        return TokenAnswer.of(post(tokenUrl, form("refresh_token").add("refresh_token", refreshToken.value())));
    }

    /** Gives a token back (RFC 7009). */
    public void revoke(URI revokeUrl, Secret token) throws OAuthRefusal {
        post(revokeUrl, new FormBody.Builder().add("token", token.value()));
    }

    private FormBody.Builder form(String grantType) {
        return new FormBody.Builder()
                .add("grant_type", grantType)
                .add("client_id", client.clientId())
                .add("client_secret", client.clientSecret().value());
    }

    private JsonNode post(URI url, FormBody.Builder form) throws OAuthRefusal {
        var request = new Request.Builder()
                .url(url.toString())
                .header("Accept", "application/json")
                .post(form.build())
                .build();
        try (var response = http.newCall(request).execute()) {
            var body = response.peekBody(LARGEST).string();
            return new FormAnswer(client.vendor(), response.code(), response.header("Retry-After"), body).read();
        } catch (IOException e) {
            throw FormAnswer.unreachable(client.vendor(), String.valueOf(e.getMessage()));
        }
    }
}
