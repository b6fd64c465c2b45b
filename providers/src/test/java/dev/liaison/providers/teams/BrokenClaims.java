package dev.liaison.providers.teams;

import static dev.liaison.providers.teams.Signer.NOW;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What is done to a genuine token's claims, so that it is none any more. */
record BrokenClaims(String what, UnaryOperator<JWTClaimsSet.Builder> change) {

    static List<BrokenClaims> all() {
        return List.of(
                new BrokenClaims("no issuer", it -> it.issuer(null)),
                new BrokenClaims("another issuer", it -> it.issuer("https://login.microsoftonline.com/common/v2.0")),
                new BrokenClaims("the issuer with a slash", it -> it.issuer("https://api.botframework.com/")),
                new BrokenClaims("the issuer over http", it -> it.issuer("http://api.botframework.com")),
                new BrokenClaims(
                        "the emulator's issuer", it -> it.issuer("https://sts.windows.net/d6d49420-f39b-4df7/")),
                new BrokenClaims("no audience", it -> it.audience((String) null)),
                new BrokenClaims("another bot", it -> it.audience("00000000-1111-4222-8333-0123456789ab")),
                new BrokenClaims(
                        "our id in other letters", it -> it.audience(ScriptedMicrosoft.APP.toUpperCase(Locale.ROOT))),
                new BrokenClaims("us and another bot", it -> it.audience(List.of(ScriptedMicrosoft.APP, "other"))),
                new BrokenClaims("our id with a prefix", it -> it.audience("28:" + ScriptedMicrosoft.APP)),
                new BrokenClaims("no end", it -> it.expirationTime(null)),
                new BrokenClaims("ended five minutes ago", it -> it.expirationTime(Date.from(NOW.minusSeconds(300)))),
                new BrokenClaims("ended a day ago", it -> it.expirationTime(Date.from(NOW.minusSeconds(86_400)))),
                new BrokenClaims("no beginning", it -> it.notBeforeTime(null)),
                new BrokenClaims(
                        "begins in more than five minutes", it -> it.notBeforeTime(Date.from(NOW.plusSeconds(301)))),
                new BrokenClaims("begins tomorrow", it -> it.notBeforeTime(Date.from(NOW.plusSeconds(86_400)))),
                new BrokenClaims("no serviceurl", it -> it.claim("serviceurl", null)),
                new BrokenClaims("an empty serviceurl", it -> it.claim("serviceurl", "")),
                new BrokenClaims("a serviceurl that is a number", it -> it.claim("serviceurl", 7)),
                new BrokenClaims("serviceUrl in other letters", it -> it.claim("serviceurl", null)
                        .claim("serviceUrl", "x")),
                new BrokenClaims(
                        "another region", it -> it.claim("serviceurl", "https://smba.trafficmanager.net/amer/")),
                new BrokenClaims(
                        "another server", it -> it.claim("serviceurl", "https://evil.example/connector/emea/")));
    }

    @Override
    public String toString() {
        return what;
    }
}
