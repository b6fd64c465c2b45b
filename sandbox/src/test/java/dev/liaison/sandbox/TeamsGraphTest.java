package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bot's app brings itself to people by Graph. */
class TeamsGraphTest extends TeamsSandboxTest {
    private static final String GRAPH = "https://graph.microsoft.com/.default";
    private static final String INSTALLED =
            "/microsoft/v1.0/users/aad00000-0000-0000-0000-00000000000a/teamwork/installedApps";
    private String teamsApp;

    @BeforeEach
    void published() {
        teamsApp = json(upload(TeamsPackages.zip(TeamsPackages.manifest(BOT))).body())
                .path("teams_app_id")
                .asText();
    }

    private String graphToken(String client) {
        String path = "/microsoft/organizations/v2.0/adminconsent?client_id=" + client + "&redirect_uri="
                + enc(REDIRECT) + "&state=x&scope=" + enc(GRAPH);
        allow(path, "adele@contoso.test");
        String secret = client.equals(APP) ? APP_SECRET : BOT_SECRET;
        return good(botToken("contoso.test", client, secret, GRAPH))
                .path("access_token")
                .asText();
    }

    private Reply graph(String method, String path, String body) {
        return call(method, path, graphToken(BOT), body);
    }

    private String bind(String id) {
        return "{'teamsApp@odata.bind':'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/" + id + "'}";
    }

    private JsonNode installed() {
        return good(graph(
                        "GET",
                        INSTALLED + "?$expand=teamsApp&$filter=" + query("teamsApp/id eq '" + teamsApp + "'"),
                        ""))
                .path("value");
    }

    private static String query(String text) {
        return enc(text).replace("+", "%20");
    }

    @Test
    void the_catalog_is_searched_by_the_manifest_s_id() {
        String filter = query("externalId eq '" + TeamsPackages.MANIFEST_ID + "'");
        JsonNode found = good(graph("GET", "/microsoft/v1.0/appCatalogs/teamsApps?$filter=" + filter, ""));
        assertThat(found.path("value")).hasSize(1);
        assertThat(found.at("/value/0"))
                .isEqualTo(object("{'id':'" + teamsApp + "','externalId':'" + TeamsPackages.MANIFEST_ID
                        + "','displayName':'Liaison','distributionMethod':'organization'}"));
        JsonNode none =
                good(graph("GET", "/microsoft/v1.0/appCatalogs/teamsApps?$filter=" + query("externalId eq 'x'"), ""));
        assertThat(none.path("value")).isEmpty();
        is(graph("GET", "/microsoft/v1.0/appCatalogs/teamsApps?$filter=" + query("size gt 5"), ""), 400, "BadRequest");
        is(graph("GET", "/microsoft/v1.0/appCatalogs/teamsApps?$search=x", ""), 400, "BadRequest");
    }

    @Test
    void an_app_installs_itself_and_the_bot_hears_of_it() {
        assertThat(installed()).isEmpty();
        assertThat(graph("POST", INSTALLED, bind(teamsApp)).status()).isEqualTo(201);
        eventually(() -> app.received().size() >= 2);
        assertThat(received(0).at("/from/name").asText()).isEqualTo("Ana Lopez");
        assertThat(installed()).hasSize(1);
        assertThat(installed().at("/0/teamsApp/externalId").asText()).isEqualTo(TeamsPackages.MANIFEST_ID);
        is(graph("POST", INSTALLED, bind(teamsApp)), 409, "Conflict");
    }

    @Test
    void the_chat_s_id_is_told_and_the_app_goes_again() {
        graph("POST", INSTALLED, bind(teamsApp));
        String one = INSTALLED + "/" + enc(installed().at("/0/id").asText());
        JsonNode chat = good(graph("GET", one + "/chat", ""));
        assertThat(chat.path("id").asText())
                .isEqualTo("19:aad00000-0000-0000-0000-00000000000a_" + BOT + "@unq.gbl.spaces");
        assertThat(graph("DELETE", one, "").status()).isEqualTo(204);
        assertThat(chat().path("installed").asBoolean()).isFalse();
        is(graph("DELETE", one, ""), 404, "NotFound");
    }

    @Test
    void nobody_and_nothing_unknown_is_installed() {
        is(graph("POST", INSTALLED.replace("000a/", "000b/"), bind(teamsApp)), 404, "NotFound");
        is(graph("POST", INSTALLED, bind("none")), 404, "NotFound");
        is(graph("POST", INSTALLED, "{'teamsApp':'" + teamsApp + "'}"), 400, "BadRequest");
        is(graph("POST", INSTALLED, "{}"), 400, "BadRequest");
        good(graph("GET", INSTALLED.replace("aad00000-0000-0000-0000-00000000000a", "ana.lopez@contoso.test"), ""));
    }

    @Test
    void without_the_permission_for_it_nothing_goes() {
        String token = graphToken(APP);
        Reply catalog = call("GET", "/microsoft/v1.0/appCatalogs/teamsApps", token, "");
        is(catalog, 403, "Forbidden");
        assertThat(catalog.body().at("/error/message").asText()).contains("AppCatalog.Read.All");
        is(call("POST", INSTALLED, token, bind(teamsApp)), 403, "Forbidden");
        is(call("GET", INSTALLED, token, ""), 403, "Forbidden");
    }

    @Test
    void an_app_installs_no_other_one() {
        ObjectNode other = TeamsPackages.manifest(OTHER_BOT);
        other.put("id", "d0d0d0d0-0000-0000-0000-000000000002");
        String id = json(upload(TeamsPackages.zip(other)).body())
                .path("teams_app_id")
                .asText();
        is(graph("POST", INSTALLED, bind(id)), 403, "Forbidden");
    }

    @Test
    void tokens_are_looked_at() {
        is(call("GET", INSTALLED, "", ""), 401, "InvalidAuthenticationToken");
        is(call("GET", INSTALLED, bot(), ""), 401, "InvalidAuthenticationToken");
        is(call("GET", INSTALLED, bearer("adele@contoso.test", "User.Read"), ""), 400, "BadRequest");
        String token = graphToken(BOT);
        advance(Duration.ofHours(2));
        is(call("GET", INSTALLED, token, ""), 401, "InvalidAuthenticationToken");
    }

    @Test
    void trouble_is_worded_as_graph_does() {
        control("POST", "/_control/faults", "{\"method\":\"graph.install\",\"kind\":\"http\",\"status\":503}");
        is(graph("POST", INSTALLED, bind(teamsApp)), 503, "ServiceUnavailable");
        assertThat(chat().path("installed").asBoolean()).isFalse();
    }
}
