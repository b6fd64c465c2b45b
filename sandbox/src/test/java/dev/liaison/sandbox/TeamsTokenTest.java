package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsTokenTest extends TeamsSandboxTest {
    private static final Base64.Decoder URL = Base64.getUrlDecoder();

    @Test
    void the_home_tenant_gives_the_bot_a_token_for_an_hour() {
        JsonNode token = good(botToken(HOME, BOT, BOT_SECRET, SCOPE));
        assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(good(botToken("liaison.test", BOT, BOT_SECRET, SCOPE)).has("access_token"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "cccccccc-0000-0000-0000-000000000001, wrong, https://api.botframework.com/.default, 7000215",
        "nowhere.test, bot~secret, https://api.botframework.com/.default, 90002",
        "botframework.com, bot~secret, https://api.botframework.com/.default, 700016",
        "contoso.test, bot~secret, https://api.botframework.com/.default, 700016",
        "liaison.test, bot~secret, https://api.botframework.com, 1002012",
        "liaison.test, bot~secret, https://api.botframework.com/user_impersonation, 1002012",
        "liaison.test, bot~secret, https://nobody.test/.default, 500011",
        "organizations, bot~secret, https://api.botframework.com/.default, 900021"
    })
    void entra_says_what_is_wrong(String tenant, String secret, String scope, int number) {
        assertThat(number(botToken(tenant, BOT, secret, scope))).isEqualTo(number);
    }

    @Test
    void a_token_of_a_customer_s_tenant_is_given_after_consent_and_refused_by_the_connector() {
        install();
        consent(BOT);
        String foreign = good(botToken("contoso.test", BOT, BOT_SECRET, SCOPE))
                .path("access_token")
                .asText();
        is(send(foreign), 401, "Unauthorized");
    }

    private Reply send(String token) {
        String path = "/teams/connector/emea/v3/conversations/" + conversation() + "/activities";
        return call("POST", path, token, "{'type':'message','text':'hi'}");
    }

    void consent(String client) {
        String path = "/microsoft/organizations/v2.0/adminconsent?client_id=" + client + "&redirect_uri="
                + enc(REDIRECT) + "&state=x&scope=" + enc("https://graph.microsoft.com/.default");
        assertThat(parameter(location(allow(path, "adele@contoso.test")), "tenant"))
                .isNotEmpty();
    }

    @Test
    void the_connector_takes_only_living_tokens_for_itself() {
        install();
        Reply nothing = send("");
        assertThat(nothing.status()).isEqualTo(401);
        assertThat(nothing.body().path("message").asText()).contains("denied");
        consent(BOT);
        String graph = good(botToken("contoso.test", BOT, BOT_SECRET, "https://graph.microsoft.com/.default"))
                .path("access_token")
                .asText();
        is(send(graph), 401, "Unauthorized");
        String token = bot();
        assertThat(send(token).status()).isEqualTo(201);
        advance(Duration.ofMinutes(61));
        is(send(token), 401, "Unauthorized");
        assertThat(send(bot()).status()).isEqualTo(201);
    }

    @Test
    void another_bot_is_not_in_the_conversation() {
        install();
        String other = good(botToken(HOME, OTHER_BOT, BOT_SECRET, SCOPE))
                .path("access_token")
                .asText();
        is(send(other), 404, "ConversationNotFound");
    }

    @Test
    void an_app_that_is_no_bot_is_not_registered() {
        control("POST", "/_control/world", "{\"teams\":{\"tenants\":[{\"domain\":\"contoso.test\"}]}}");
        install();
        String path = "/microsoft/organizations/v2.0/adminconsent?client_id=" + APP + "&redirect_uri=" + enc(REDIRECT)
                + "&state=x&scope=" + enc("https://graph.microsoft.com/.default");
        allow(path, "adele@contoso.test");
        String token = good(botToken("contoso.test", APP, APP_SECRET, SCOPE))
                .path("access_token")
                .asText();
        is(send(token), 401, "BotNotRegistered");
    }

    @Test
    void activities_are_signed_by_a_key_that_the_metadata_leads_to() throws GeneralSecurityException {
        install();
        String token = app.received().get(0).header("Authorization").substring("Bearer ".length());
        JsonNode claims = claims(token);
        assertThat(claims.path("iss").asText()).isEqualTo("https://api.botframework.com");
        assertThat(claims.path("aud").asText()).isEqualTo(BOT);
        assertThat(claims.path("serviceurl").asText()).isEqualTo(sandbox.url() + "/teams/connector/emea/");
        assertThat(received(0).path("serviceUrl")).isEqualTo(claims.path("serviceurl"));
        long now = Instant.now().getEpochSecond();
        assertThat(claims.path("nbf").asLong()).isBetween(now - 60, now);
        assertThat(claims.path("exp").asLong()).isBetween(now + 3000, now + 3600);
        assertThat(verified(token)).isTrue();
        JsonNode openid = control("/teams/botframework/v1/.well-known/openidconfiguration");
        assertThat(openid.path("issuer").asText()).isEqualTo("https://api.botframework.com");
        assertThat(openid.path("jwks_uri").asText())
                .isEqualTo(sandbox.url() + "/teams/botframework/v1/.well-known/keys");
    }

    private JsonNode key(String token) {
        JsonNode header = json(new String(URL.decode(token.split("\\.")[0]), StandardCharsets.UTF_8));
        for (JsonNode each : control("/teams/botframework/v1/.well-known/keys").path("keys")) {
            if (each.path("kid").equals(header.path("kid"))) {
                return each;
            }
        }
        return MAPPER.createObjectNode();
    }

    private boolean verified(String token) throws GeneralSecurityException {
        JsonNode key = key(token);
        RSAPublicKeySpec spec = new RSAPublicKeySpec(
                new BigInteger(1, URL.decode(key.path("n").asText())),
                new BigInteger(1, URL.decode(key.path("e").asText())));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(spec));
        signature.update(token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(URL.decode(token.substring(token.lastIndexOf('.') + 1)));
    }

    private String forged(String options) {
        act(
                "activity",
                "{'activity':{'type':'message','serviceUrl':'" + sandbox.url() + "/x/'},'token':" + options + "}");
        String header = app.received().get(app.received().size() - 1).header("Authorization");
        return header.isEmpty() ? "" : header.substring("Bearer ".length());
    }

    @Test
    void a_test_may_send_broken_tokens() throws GeneralSecurityException {
        assertThat(forged("{'missing':true}")).isEmpty();
        assertThat(claims(forged("{'aud':'someone','iss':null,'exp':5}")))
                .isEqualTo(json(object("{'serviceurl':'" + sandbox.url() + "/x/','nbf':0,'exp':5,'aud':'someone'}")
                        .put("nbf", claims(forged("{'exp':5}")).path("nbf").asLong())
                        .toString()));
        assertThat(verified(forged("{}"))).isTrue();
        assertThat(verified(forged("{'forged':true}"))).isFalse();
        assertThat(forged("{'alg':'none'}")).endsWith(".");
        assertThat(key(forged("{'endorsements':false}")).has("endorsements")).isFalse();
        assertThat(key(forged("{'endorsements':['webchat']}")).path("endorsements"))
                .hasSize(1);
        assertThat(key(forged("{}")).path("endorsements").toString()).contains("msteams");
        assertThat(key(forged("{'kid':'unknown'}")).isEmpty()).isTrue();
        assertThat(refused("activity", "{'activity':{},'token':{'colour':1}}")).isEqualTo(400);
    }

    @Test
    void keys_rotate() throws GeneralSecurityException {
        String before = forged("{}");
        String kid = act("keys/rotate", "{}").path("kid").asText();
        String after = forged("{}");
        assertThat(key(after).path("kid").asText()).isEqualTo(kid);
        assertThat(verified(before)).isTrue();
        act("keys/rotate", "{'forget_old':true}");
        assertThat(key(before).isEmpty()).isTrue();
    }
}
