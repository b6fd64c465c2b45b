package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class TeamsDeskTest extends TeamsSandboxTest {

    @Test
    void an_installation_is_told_in_two_activities() {
        JsonNode answers = act("install", ANA + ",'order':'installation-first','repeat':1}");
        assertThat(answers).hasSize(2);
        assertThat(answers.at("/0/status").asInt()).isEqualTo(200);
        JsonNode first = received(0);
        assertThat(first.path("type").asText()).isEqualTo("installationUpdate");
        assertThat(first.path("action").asText()).isEqualTo("add");
        assertThat(first.path("channelId").asText()).isEqualTo("msteams");
        assertThat(first.at("/from/aadObjectId").asText()).isEqualTo("aad00000-0000-0000-0000-00000000000a");
        assertThat(first.at("/recipient/id").asText()).isEqualTo("28:" + BOT);
        assertThat(first.at("/conversation/tenantId").asText()).isEqualTo(tenant());
        assertThat(first.at("/channelData/tenant/id").asText()).isEqualTo(tenant());
        assertThat(first.path("locale").asText()).isEqualTo("de-DE");
        JsonNode second = received(1);
        assertThat(second.path("type").asText()).isEqualTo("conversationUpdate");
        assertThat(second.path("membersAdded").findValuesAsText("id")).contains("28:" + BOT);
        assertThat(second.path("from")).isEqualTo(first.path("from"));
        assertThat(refused("install", ANA + "}")).isEqualTo(409);
    }

    @Test
    void order_and_number_are_nobody_s_promise() {
        act("install", ANA + ",'order':'conversation-first','repeat':3}");
        assertThat(app.received()).hasSize(6);
        assertThat(received(0).path("type").asText()).isEqualTo("conversationUpdate");
        assertThat(received(0).path("id")).isEqualTo(received(2).path("id"));
        assertThat(refused("uninstall", ANA + ",'order':'none'}")).isEqualTo(400);
    }

    @Test
    void a_policy_brings_the_app_to_those_who_do_not_have_it() {
        install();
        app.forget();
        act("policy", "{'tenant':'contoso.test','everyone':true,'repeat':1}");
        assertThat(app.received()).hasSize(2);
        assertThat(last().at("/from/name").asText()).isEqualTo("Ben Roth");
        assertThat(refused("policy", "{'tenant':'contoso.test','emails':['no@contoso.test']}"))
                .isEqualTo(404);
    }

    @Test
    void an_uninstallation_is_told_too_and_ids_stay_for_the_next_time() {
        install();
        String before = chat().path("conversation_id").asText();
        app.forget();
        act("uninstall", ANA + ",'order':'installation-first','repeat':1}");
        assertThat(received(0).path("action").asText()).isEqualTo("remove");
        assertThat(received(1).path("membersRemoved").findValuesAsText("id")).contains("28:" + BOT);
        assertThat(refused("uninstall", ANA + "}")).isEqualTo(409);
        assertThat(refused("say", ANA + ",'text':'hi'}")).isEqualTo(409);
        install();
        assertThat(chat().path("conversation_id").asText()).isEqualTo(before);
    }

    @Test
    void words_reach_the_bot_and_stand_in_the_chat() {
        install();
        assertThat(act("say", ANA + ",'text':'help <me>'}").path("outcome").asText())
                .isEqualTo("taken");
        assertThat(last().path("text").asText()).isEqualTo("help <me>");
        assertThat(last().at("/attachments/0/content").asText()).isEqualTo("<p>help &lt;me&gt;</p>");
        assertThat(chat().at("/activities/0/from_bot").asBoolean()).isFalse();
        app.answer(500, "");
        assertThat(act("say", ANA + ",'text':'help'}").path("outcome").asText()).isEqualTo("failed");
        assertThat(chat().path("bot_error").asText()).contains("500");
        assertThat(refused("say", ANA + ",'text':' '}")).isEqualTo(409);
    }

    @Test
    void a_new_client_invokes_the_action_and_shows_the_card_that_comes_back() {
        install();
        String id = sent(cardWith(ACCEPT));
        String next = "{\"statusCode\":200,\"type\":\"" + CARD + "\",\"value\":" + cardWith("") + "}";
        app.answer(200, next);
        JsonNode outcome = press(id, "Accept", "");
        assertThat(outcome.path("outcome").asText()).isEqualTo("card");
        JsonNode invoke = last();
        assertThat(invoke.path("name").asText()).isEqualTo("adaptiveCard/action");
        assertThat(invoke.path("replyToId").asText()).isEqualTo(id);
        assertThat(invoke.path("value"))
                .isEqualTo(object("{'action':{'type':'Action.Execute','id':'a1','title':'Accept','verb':'accept',"
                        + "'data':{'key':'k1'}},'trigger':'manual'}"));
        assertThat(chat().at("/activities/0/shown/own").asBoolean()).isTrue();
        assertThat(chat().at("/activities/0/shown/card/actions")).isEmpty();
        assertThat(chat().at("/activities/0/activity/attachments/0/content/actions"))
                .hasSize(1);
        good(connector("PUT", "/" + conversation() + "/activities/" + enc(id), message(cardWith(ACCEPT))));
        assertThat(chat().at("/activities/0/shown/own").asBoolean()).isFalse();
    }

    @Test
    void who_presses_means_the_card_that_their_client_shows() {
        install();
        String id = sent(cardWith(ACCEPT));
        int shown = chat().at("/activities/0/shown/version").asInt();
        good(connector("PUT", "/" + conversation() + "/activities/" + enc(id), message(cardWith(""))));
        assertThat(refused("press", ANA + ",'activity':'" + id + "','action':'0'}"))
                .isEqualTo(409);
        assertThat(chat().at("/activities/0/shown/version").asInt()).isGreaterThan(shown);
        act("press", ANA + ",'activity':'" + id + "','action':'0','version':" + shown + "}");
        assertThat(last().at("/value/action/verb").asText()).isEqualTo("accept");
    }

    @Test
    void words_and_errors_are_answers_too() {
        install();
        String id = sent(cardWith(ACCEPT));
        app.answer(
                200, "{\"statusCode\":200,\"type\":\"application/vnd.microsoft.activity.message\",\"value\":\"Done\"}");
        assertThat(press(id, "0", "").path("message").asText()).isEqualTo("Done");
        assertThat(chat().at("/activities/0/shown/note").asText()).isEqualTo("Done");
        app.answer(
                200,
                "{\"statusCode\":400,\"type\":\"application/vnd.microsoft.error\","
                        + "\"value\":{\"code\":\"gone\",\"message\":\"Too late\"}}");
        assertThat(press(id, "0", "").path("outcome").asText()).isEqualTo("error");
        assertThat(chat().path("bot_error").isNull()).isTrue();
    }

    @Test
    void an_old_client_sends_the_fallback_as_a_message() {
        install();
        String id = sent(cardWith(ACCEPT));
        assertThat(press(id, "Accept", ",'client':'old'").path("outcome").asText())
                .isEqualTo("taken");
        assertThat(last().path("type").asText()).isEqualTo("message");
        assertThat(last().has("text")).isFalse();
        assertThat(last().path("value")).isEqualTo(object("{'verb':'accept','key':'k1'}"));
        assertThat(last().path("replyToId").asText()).isEqualTo(id);
        assertThat(chat().path("activities")).hasSize(1);
    }

    @Test
    void links_and_other_buttons_need_no_bot() {
        install();
        String id = sent(cardWith("{'type':'Action.OpenUrl','title':'Open','url':'https://app.test/'},"
                + "{'type':'Action.Submit','title':'Say','data':{'msteams':{'type':'imBack','value':'hello'}}},"
                + "{'type':'Action.Submit','title':'Word','data':'plain'},"
                + "{'type':'Action.Submit','title':'Off','isEnabled':false}"));
        app.forget();
        assertThat(press(id, "Open", "").path("url").asText()).isEqualTo("https://app.test/");
        assertThat(app.received()).isEmpty();
        press(id, "Say", "");
        assertThat(last().path("text").asText()).isEqualTo("hello");
        press(id, "Word", "");
        assertThat(last().path("text").asText()).isEqualTo("plain");
        assertThat(refused("press", ANA + ",'activity':'" + id + "','action':'Off'}"))
                .isEqualTo(409);
        assertThat(refused("press", ANA + ",'activity':'" + id + "','action':'None'}"))
                .isEqualTo(409);
        assertThat(refused("press", ANA + ",'activity':'none','action':'Open'}"))
                .isEqualTo(409);
    }

    @Test
    void who_has_blocked_the_bot_presses_nothing() {
        install();
        String id = sent(cardWith(ACCEPT));
        act("block", ANA + "}");
        assertThat(refused("press", ANA + ",'activity':'" + id + "','action':'0'}"))
                .isEqualTo(409);
    }

    @Test
    void the_people_of_all_tenants_are_listed() {
        install();
        JsonNode people = control("/_control/teams/people");
        assertThat(people).hasSize(3);
        assertThat(people.at("/0/installed").asBoolean()).isTrue();
        assertThat(people.at("/1/installed").asBoolean()).isFalse();
        assertThat(control("/_control/world").at("/teams/people/0/upn").asText())
                .isEqualTo("ana.lopez@contoso.test");
        assertThat(refused("say", "{'tenant':'nowhere.test','email':'x'}")).isEqualTo(404);
    }

    @Test
    void teams_has_pages() {
        for (String page : new String[] {"/teams", "/teams/" + tenant() + "/ana%40contoso.test"}) {
            assertThat(send(to(page).GET()).body()).as(page).contains("id=\"root\"");
        }
    }

    @Test
    void a_bot_that_moves_keeps_its_chats() {
        install();
        good(post("{'type':'message','text':'hi'}"));
        control(
                "POST",
                "/_control/world",
                "{\"teams\":{\"bots\":[{\"app_id\":\"" + BOT + "\",\"messaging_endpoint\":\"" + app.url("/moved")
                        + "\"}]}}");
        act("say", ANA + ",'text':'hi'}");
        assertThat(app.received().get(app.received().size() - 1).path()).isEqualTo("/moved");
        assertThat(chat().path("activities")).hasSize(2);
    }
}
