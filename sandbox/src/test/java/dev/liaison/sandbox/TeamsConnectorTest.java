package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsConnectorTest extends TeamsSandboxTest {
    private static final String HI = "{'type':'message','text':'hi'}";

    @BeforeEach
    void installed() {
        install();
        app.forget();
    }

    private String create(String user, String more) {
        return "{'isGroup':false,'bot':{'id':'28:" + BOT + "'},'members':[{'id':'" + user + "'}],'tenantId':'"
                + tenant() + "','channelData':{'tenant':{'id':'" + tenant() + "'}}" + more + "}";
    }

    private String user() {
        return chat().path("user_id").asText();
    }

    @Test
    void a_person_has_one_chat_with_the_bot_however_often_it_is_asked_for() {
        JsonNode first = good(connector("POST", "", create(user(), "")));
        assertThat(good(connector("POST", "", create(user(), "")))).isEqualTo(first);
        assertThat(first.path("id").asText())
                .startsWith("a:")
                .isEqualTo(chat().path("conversation_id").asText());
        assertThat(first.path("serviceUrl").asText()).isEqualTo(sandbox.url() + "/teams/connector/emea/");
        assertThat(user()).startsWith("29:");
    }

    @Test
    void a_chat_may_be_asked_for_with_its_first_message() {
        JsonNode answer = good(connector("POST", "", create(user(), ",'activity':" + HI)));
        assertThat(chat().at("/activities/0/id")).isEqualTo(answer.path("activityId"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            'isGroup':false | 'isGroup':true | BadSyntax
            'bot':{'id':'28:  | 'bot':{'id':'28:x | BadArgument
            'id':'29: | 'id':'30: | BadArgument
            'id':'29: | 'id':'29:x | BadArgument
            'members':[ | 'members':[{'id':'29:y'}, | BadSyntax
            'tenantId':'aaaa | 'tenantId':'bbbb | BadSyntax
            'isGroup' | 'isgroup' | BadSyntax
            'tenant':{'id' | 'tenant':{'no' | ok
            """)
    void the_request_for_a_chat_is_read_closely(String part, String instead, String code) {
        Reply reply = connector("POST", "", create(user(), "").replace(part, instead));
        if (code.equals("ok")) {
            good(reply);
        } else {
            is(reply, 400, code);
        }
    }

    @Test
    void messages_are_sent_changed_and_taken_back() {
        String id = good(post(HI)).path("id").asText();
        String path = "/" + conversation() + "/activities/" + enc(id);
        assertThat(connector("PUT", path, "{'type':'message','text':'hello'}")
                        .body()
                        .path("id")
                        .asText())
                .isEqualTo(id);
        assertThat(chat().at("/activities/0/state").asText()).isEqualTo("updated");
        assertThat(chat().at("/activities/0/shown/text").asText()).isEqualTo("hello");
        assertThat(connector("DELETE", path, "").status()).isEqualTo(200);
        assertThat(chat().at("/activities/0/state").asText()).isEqualTo("deleted");
        is(connector("PUT", path, HI), 404, "ActivityNotFoundInConversation");
        is(connector("DELETE", path, ""), 404, "ActivityNotFoundInConversation");
    }

    @Test
    void typing_is_taken_and_leaves_nothing() {
        good(post("{'type':'typing'}"));
        assertThat(chat().path("activities")).isEmpty();
    }

    @Test
    void what_a_person_said_is_not_the_bot_s_to_change() {
        act("say", ANA + ",'text':'help'}");
        String id = chat().at("/activities/0/id").asText();
        is(connector("PUT", "/" + conversation() + "/activities/" + id, HI), 404, "ActivityNotFoundInConversation");
        good(connector("POST", "/" + conversation() + "/activities/" + id, HI));
        is(connector("POST", "/" + conversation() + "/activities/none", HI), 404, "ActivityNotFoundInConversation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {'type':'message'} | BadSyntax
            {'type':'message','text':'  '} | BadSyntax
            {'type':'message','text':5} | BadSyntax
            {'type':'event','text':'a'} | BadSyntax
            {'text':'a'} | BadSyntax
            {'type':'message','text':'a','colour':'red'} | BadSyntax
            {'type':'message','text':'a','textFormat':'html'} | BadSyntax
            {'type':'message','text':'a','from':{'id':'28:other'}} | BadArgument
            {'type':'message','text':'a','conversation':{'id':'a:1'}} | BadArgument
            {'type':'message','text':'a','recipient':{'id':'29:1'}} | BadArgument
            {'type':'message','attachments':{}} | BadSyntax
            {'type':'message','attachments':[{'contentType':'text/html','content':'x'}]} | BadSyntax
            {'type':'message','attachments':['x']} | BadSyntax
            [] | BadSyntax
            """)
    void a_message_is_read_closely(String body, String code) {
        is(post(body), 400, code);
    }

    @Test
    void only_json_is_taken() {
        String path = "/teams/connector/emea/v3/conversations/" + conversation() + "/activities";
        is(call("POST", path, bot(), HI, "Content-Type", "text/plain"), 400, "BadSyntax");
    }

    @Test
    void a_message_above_the_budget_is_too_big() {
        String fits = "x".repeat(28 * 1024 - 40);
        good(post("{'type':'message','text':'" + fits + "'}"));
        is(post("{'type':'message','text':'" + fits + "x".repeat(40) + "'}"), 413, "MessageSizeTooBig");
    }

    @Test
    void a_conversation_that_never_was_is_not_found() {
        is(connector("POST", "/" + enc("a:1none") + "/activities", HI), 404, "ConversationNotFound");
    }

    @Test
    void members_are_found_by_each_of_their_names() {
        String members = "/" + conversation() + "/members/";
        JsonNode ana = good(connector("GET", members + enc(user()), ""));
        assertThat(ana)
                .isEqualTo(object("{'id':'" + user() + "','objectId':'aad00000-0000-0000-0000-00000000000a',"
                        + "'aadObjectId':'aad00000-0000-0000-0000-00000000000a','name':'Ana Lopez','givenName':'Ana',"
                        + "'surname':'Lopez','email':'ana@contoso.test','userPrincipalName':'ana.lopez@contoso.test',"
                        + "'tenantId':'" + tenant() + "','userRole':'user'}"));
        assertThat(good(connector("GET", members + "aad00000-0000-0000-0000-00000000000a", "")))
                .isEqualTo(ana);
        assertThat(good(connector("GET", members + "ana.lopez%40contoso.test", "")))
                .isEqualTo(ana);
        is(connector("GET", members + "ana%40contoso.test", ""), 404, "MemberNotFoundInConversation");
        String paged = "/" + conversation() + "/pagedmembers";
        assertThat(good(connector("GET", paged + "?pageSize=50", "")).path("members"))
                .containsExactly(ana);
        is(connector("GET", paged + "?pageSize=49", ""), 400, "BadArgument");
        is(connector("GET", paged + "?continuationToken=x", ""), 400, "BadArgument");
    }

    @Test
    void who_blocks_the_bot_is_told_of_in_three_ways() {
        String id = good(post(HI)).path("id").asText();
        act("block", ANA + "}");
        is(post(HI), 403, "ConversationBlockedByUser");
        is(connector("PUT", "/" + conversation() + "/activities/" + enc(id), HI), 403, "ConversationBlockedByUser");
        act("block", ANA + ",'as':'writes_blocked'}");
        is(post(HI), 403, "MessageWritesBlocked");
        act("block", ANA + ",'as':'number'}");
        assertThat(post(HI).body().path("errorCode").asInt()).isEqualTo(209);
        act("unblock", ANA + "}");
        good(post(HI));
        assertThat(app.received()).isEmpty();
    }

    @Test
    void without_the_app_there_is_no_conversation() {
        String user = user();
        act("uninstall", ANA + "}");
        is(post(HI), 403, "BotNotInConversationRoster");
        is(connector("GET", "/" + conversation() + "/members/" + enc(user), ""), 403, "BotNotInConversationRoster");
        is(connector("POST", "", create(user, "")), 403, "ForbiddenOperationException");
    }

    @Test
    void an_administrator_switches_the_bot_off() {
        act("tenant/disable", "{'tenant':'contoso.test','disabled':true}");
        is(post(HI), 403, "BotDisabledByAdmin");
        is(connector("POST", "", create(user(), "")), 403, "BotDisabledByAdmin");
        act("tenant/disable", "{'tenant':'contoso.test','disabled':false}");
        good(post(HI));
    }

    @Test
    void a_tenant_that_moves_is_served_by_both_regions_but_by_no_third() {
        String path = "/v3/conversations/" + conversation() + "/activities";
        is(call("POST", "/teams/connector/amer" + path, bot(), HI), 403, "InvalidBotApiHost");
        act("tenant/region", "{'tenant':'contoso.test','region':'amer'}");
        good(call("POST", "/teams/connector/amer" + path, bot(), HI));
        good(post(HI));
        act("say", ANA + ",'text':'help'}");
        assertThat(last().path("serviceUrl").asText()).isEqualTo(sandbox.url() + "/teams/connector/amer/");
        is(call("POST", "/teams/connector/apac" + path, bot(), HI), 403, "InvalidBotApiHost");
        assertThat(call("POST", "/teams/connector/moon" + path, bot(), HI).status())
                .isEqualTo(404);
    }
}
