package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;

/** A bot at home in one company, and two companies with people who may have it. */
abstract class TeamsSandboxTest extends MicrosoftSandboxTest {
    static final String BOT = "b0b0b0b0-0000-0000-0000-000000000001";
    static final String OTHER_BOT = "b0b0b0b0-0000-0000-0000-000000000002";
    static final String BOT_SECRET = "bot~secret";
    static final String HOME = "cccccccc-0000-0000-0000-000000000001";
    static final String SCOPE = "https://api.botframework.com/.default";
    static final String ANA = "{'tenant':'contoso.test','email':'ana@contoso.test'";
    static final String CARD = "application/vnd.microsoft.card.adaptive";

    @BeforeEach
    void teams() {
        unlimited();
        control(
                "POST",
                "/_control/world",
                """
                {"microsoft":{"apps":[{"client_id":"%1$s","client_secret":"%2$s","name":"Liaison",
                   "redirect_uris":["https://app.test/connect/calendar"],"audience":"AzureADMultipleOrgs",
                   "application_permissions":["TeamsAppInstallation.ReadWriteSelfForUser.All","AppCatalog.Read.All"]},
                   {"client_id":"%3$s","client_secret":"%2$s","name":"Other","audience":"AzureADMultipleOrgs"}]},
                 "teams":{
                  "tenants":[{"domain":"liaison.test","id":"%4$s","name":"Liaison Ltd"},
                   {"domain":"contoso.test","name":"Contoso","region":"emea"},
                   {"domain":"fabrikam.test","name":"Fabrikam","region":"amer"}],
                  "bots":[{"app_id":"%1$s","home_tenant":"%4$s","messaging_endpoint":"%5$s"},
                   {"app_id":"%3$s","home_tenant":"liaison.test","messaging_endpoint":"%6$s"}],
                  "people":[{"tenant":"contoso.test","id":"aad00000-0000-0000-0000-00000000000a",
                    "email":"ana@contoso.test","upn":"ana.lopez@contoso.test","name":"Ana Lopez","locale":"de-DE"},
                   {"tenant":"contoso.test","email":"ben@contoso.test","name":"Ben Roth","role":"guest"},
                   {"tenant":"fabrikam.test","email":"carla@fabrikam.test","name":"Carla Moss"}]}}
                """
                        .formatted(BOT, BOT_SECRET, OTHER_BOT, HOME, app.url("/webhooks/teams"), app.url("/other")));
    }

    Reply botToken(String realm, String client, String secret, String scope) {
        return token(
                realm,
                "grant_type",
                "client_credentials",
                "client_id",
                client,
                "client_secret",
                secret,
                "scope",
                scope);
    }

    String bot() {
        return good(botToken(HOME, BOT, BOT_SECRET, SCOPE)).path("access_token").asText();
    }

    JsonNode act(String what, String body) {
        return control("POST", "/_control/teams/" + what, body.replace('\'', '"'));
    }

    int refused(String what, String body) {
        HttpRequest.Builder request = to("/_control/teams/" + what);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))))
                .statusCode();
    }

    void install() {
        act("install", ANA + ",'order':'installation-first','repeat':1}");
    }

    JsonNode chat() {
        return control("/_control/teams/chats?tenant=contoso.test&email=ana@contoso.test");
    }

    String conversation() {
        return enc(chat().path("conversation_id").asText());
    }

    Reply connector(String method, String path, String body) {
        return call(method, "/teams/connector/emea/v3/conversations" + path, bot(), body);
    }

    Reply post(String body) {
        return connector("POST", "/" + conversation() + "/activities", body);
    }

    static String message(ObjectNode card) {
        ObjectNode out = MAPPER.createObjectNode().put("type", "message").put("summary", "News");
        ObjectNode attachment = out.putArray("attachments").addObject().put("contentType", CARD);
        attachment.set("content", card);
        return out.toString();
    }

    /** A card with one text and those actions. */
    static ObjectNode cardWith(String actions) {
        return object("{'type':'AdaptiveCard','version':'1.5','body':[{'type':'TextBlock','text':'Hello','wrap':true}],"
                + "'actions':[" + actions + "]}");
    }

    static final String ACCEPT =
            """
            {'type':'Action.Execute','title':'Accept','id':'a1','verb':'accept','data':{'key':'k1'},
             'fallback':{'type':'Action.Submit','title':'Accept','id':'a1','data':{'verb':'accept','key':'k1'}}}""";

    /** Sends a card and answers its id. */
    String sent(ObjectNode card) {
        return good(post(message(card))).path("id").asText();
    }

    JsonNode press(String activity, String action, String more) {
        return act("press", ANA + ",'activity':'" + activity + "','action':'" + action + "'" + more + "}");
    }

    JsonNode received(int index) {
        return app.received().get(index).json();
    }

    JsonNode last() {
        return received(app.received().size() - 1);
    }

    static void is(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(status);
        assertThat(reply.code()).as(reply.raw().body()).isEqualTo(code);
    }

    HttpResponse<String> upload(byte[] zip) {
        HttpRequest.Builder request = to("/_control/teams/packages?tenant=contoso.test");
        return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(zip)));
    }
}
