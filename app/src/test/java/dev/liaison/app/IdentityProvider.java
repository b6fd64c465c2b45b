package dev.liaison.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An OpenID Connect provider that vouches for whomever the test names. */
public final class IdentityProvider {
    private final HttpServer server;
    private final RSAKey key;
    private volatile String email = "";
    private volatile boolean verified = true;
    private volatile String nonce = "";

    IdentityProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/authorize", this::authorize);
            server.createContext("/token", this::token);
            server.createContext("/jwks", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
            server.start();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whom it vouches for from now on, and whether it has checked the address. */
    public void vouchFor(String address, boolean isVerified) {
        email = address;
        verified = isVerified;
    }

    /** What Liaison is configured with. */
    List<String> settings() {
        var registration = "--spring.security.oauth2.client.registration.work.";
        var provider = "--spring.security.oauth2.client.provider.work.";
        return List.of(
                registration + "client-id=liaison",
                registration + "client-secret=a-client-secret",
                registration + "client-name=Work account",
                registration + "scope=openid,email,profile",
                registration + "authorization-grant-type=authorization_code",
                registration + "redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
                provider + "authorization-uri=" + url() + "/authorize",
                provider + "token-uri=" + url() + "/token",
                provider + "jwk-set-uri=" + url() + "/jwks",
                provider + "user-name-attribute=sub");
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI();
        nonce = Customer.query(query, "nonce").orElse("");
        var back = Customer.query(query, "redirect_uri").orElseThrow() + "?code=a-code&state="
                + java.net.URLEncoder.encode(Customer.query(query, "state").orElseThrow(), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", URI.create(back).toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        json(
                exchange,
                "{\"access_token\":\"a-token\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"" + idToken()
                        + "\"}");
    }

    private String idToken() {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("somebody")
                .audience("liaison")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("email", email)
                .claim("email_verified", verified)
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
