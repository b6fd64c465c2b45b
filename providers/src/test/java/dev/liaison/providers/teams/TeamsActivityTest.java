package dev.liaison.providers.teams;

import static dev.liaison.providers.teams.TeamsSamples.ANA;
import static dev.liaison.providers.teams.TeamsSamples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.chat.Unreadable;
import dev.liaison.providers.http.InboundJson;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Teams' activities mean to us. */
class TeamsActivityTest {
    private static final String SERVICE = "https://smba.trafficmanager.net/emea/";
    private static final String US = "{\"id\":\"28:" + ScriptedMicrosoft.APP + "\"}";
    private static final String CONTACT = TeamsSamples.contact(SERVICE).text();
    private static final String PRESS =
            """
            ,"name":"adaptiveCard/action","replyToId":"1:card","value":{"trigger":"manual","action":{"type":"Action.Execute",
             "id":"x","verb":"request.accept","data":{"verb":"request.accept","subject":"42"}}}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "installationUpdate#,\"action\":\"add\"",
                "installationUpdate#,\"action\":\"add-upgrade\"",
                "conversationUpdate#,\"membersAdded\":[{\"id\":\"29:1-ana\"},US]",
                "conversationUpdate#,\"membersAdded\":[US]"
            })
    @Tag("C2")
    void the_app_is_there_for_somebody(String kind) {
        var met = (Received.Met) read(kind);
        assertThat(met).isEqualTo(new Received.Met(List.of(TENANT), ANA, CONTACT, met.dedupeKey()));
        assertThat(TeamsIds.parseContact(met.contact())).isEqualTo(TeamsSamples.contact(SERVICE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "installationUpdate#,\"action\":\"remove\"",
                "conversationUpdate#,\"membersRemoved\":[{\"id\":\"29:1-ana\"},US]"
            })
    @Tag("C7")
    void the_app_was_removed_for_somebody(String kind) {
        var left = (Received.Left) read(kind);
        assertThat(left).isEqualTo(new Received.Left(List.of(TENANT), ANA, left.dedupeKey()));
    }

    @Test
    @Tag("C5")
    void somebody_wrote() {
        var said = (Received.Said) read("message#,\"text\":\" pause\u00a0until Friday\\n\"");
        assertThat(said)
                .isEqualTo(new Received.Said(List.of(TENANT), ANA, "pause until Friday", CONTACT, said.dedupeKey()));
    }

    @Test
    @Tag("D1")
    void a_button_was_pressed_in_a_client_of_today_and_in_an_old_one() {
        var today = (Received.Clicked) read("invoke#" + PRESS);
        var place = new TeamsIds.Place(ANA, "a:1-ana", "1:card").ref();
        assertThat(today)
                .isEqualTo(new Received.Clicked(
                        List.of(TENANT), ANA, "request.accept", "42", "action", place, CONTACT, today.dedupeKey()));
        var old = (Received.Clicked)
                read("message#,\"replyToId\":\"1:card\",\"value\":{\"verb\":\"request.accept\",\"subject\":\"42\"}");
        assertThat(old)
                .isEqualTo(new Received.Clicked(
                        List.of(TENANT), ANA, "request.accept", "42", "message", place, CONTACT, old.dedupeKey()));
    }

    @Test
    @Tag("D1")
    void a_button_that_opens_a_dialog_was_pressed_and_the_dialog_sent_off() {
        var clicked = (Received.Clicked)
                read(
                        "invoke#,\"name\":\"task/fetch\",\"value\":{\"data\":{\"verb\":\"request.decline\",\"subject\":\"42\",\"msteams\":{\"type\":\"task/fetch\"}},\"context\":{\"theme\":\"dark\"}}");
        assertThat(clicked.trigger()).isEqualTo("fetch");
        assertThat(clicked.message()).as("Teams did not name one").isEqualTo(new MessageRef(""));
        var form = (Received.Submitted)
                read(
                        "invoke#,\"name\":\"task/submit\",\"value\":{\"data\":{\"verb\":\"request.decline\",\"subject\":\"42\",\"again\":\"{}\",\"answer\":\" No\\ntime \"}}");
        assertThat(form)
                .isEqualTo(new Received.Submitted(
                        List.of(TENANT), ANA, "request.decline", "42", " No\ntime ", "{}", CONTACT, form.dedupeKey()));
    }

    @Test
    @Tag("D11")
    void one_gesture_has_one_key_and_another_one_another() {
        var key = ((Received.Clicked) read("invoke#" + PRESS)).dedupeKey();
        assertThat(key).matches("[0-9a-f]{64}");
        assertThat(((Received.Clicked) read("invoke#" + PRESS)).dedupeKey()).isEqualTo(key);
        assertThat(List.of(
                        reread("f:1-7", "f:1-8"),
                        reread(ANA, "b0b0b0b0-1111-4222-8333-00000000000a"),
                        reread(TENANT, "ffffffff-1111-4222-8333-00000000000a"),
                        reread("1:card", "2:card"),
                        reread("\"subject\":\"42\"", "\"subject\":\"43\"")))
                .doesNotContain(key)
                .doesNotHaveDuplicates();
    }

    private static String reread(String what, String with) {
        var activity = activity("invoke#" + PRESS).replace(what, with);
        return ((Received.Clicked) new TeamsActivity(InboundJson.parse(activity)).read()).dedupeKey();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "typing#",
                "messageReaction#,\"reactionsAdded\":[]",
                "messageUpdate#,\"text\":\"x\"",
                "messageDelete#",
                "endOfConversation#",
                "event#",
                "installationUpdate#,\"action\":\"remove-upgrade\"",
                "conversationUpdate#,\"membersAdded\":[{\"id\":\"29:somebody\"}]",
                "conversationUpdate#,\"topicName\":\"x\"",
                "message#,\"text\":\" \"",
                "message#,\"value\":{\"verb\":\"not ours\",\"subject\":\"42\"}",
                "message#,\"value\":{\"verb\":\"request.accept\"}",
                "invoke#,\"name\":\"adaptiveCard/action\",\"value\":{\"action\":{\"data\":{}}}",
                "invoke#,\"name\":\"task/fetch\",\"value\":{}",
                "invoke#,\"name\":\"task/submit\""
            })
    void what_is_no_matter_to_us_is_passed_over(String kind) {
        assertThat(read(kind)).isInstanceOf(Received.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message#,\"text\":\"help\"",
                "installationUpdate#,\"action\":\"add\"",
                "invoke#,\"name\":\"task/fetch\""
            })
    void teams_and_groups_are_none_of_our_business(String kind) {
        for (var type : List.of("channel", "groupChat")) {
            var activity = activity(kind)
                    .replace("\"conversationType\":\"personal\"", "\"conversationType\":\"" + type + "\"");
            assertThat(new TeamsActivity(InboundJson.parse(activity)).read()).isInstanceOf(Received.Ignored.class);
        }
        var group = activity(kind).replace("\"conversationType\":\"personal\"", "\"isGroup\":true");
        assertThat(new TeamsActivity(InboundJson.parse(group)).read()).isInstanceOf(Received.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handoff#",
                "installationUpdate#,\"action\":\"sideways\"",
                "invoke#,\"name\":\"composeExtension/query\""
            })
    void what_we_never_heard_of_is_said_to_be_unknown(String kind) {
        assertThat(read(kind)).isInstanceOf(Received.Unknown.class);
    }

    @Test
    void without_a_person_a_tenant_or_an_id_nothing_is_believed() {
        var press = activity("invoke#" + PRESS);
        for (var broken : List.of(
                press.replace("\"aadObjectId\"", "\"other\""),
                press.replace("\"tenantId\":\"" + TENANT, "\"tenantId\":\"another"),
                press.replace("\"tenantId\"", "\"other\"").replace("\"tenant\":", "\"other\":"),
                press.replace("\"id\":\"f:1-7\"", "\"id\":\"\""),
                press.replace("\"id\":\"a:1-ana\"", "\"id\":7"))) {
            assertThatThrownBy(() -> new TeamsActivity(InboundJson.parse(broken)).read())
                    .as(broken)
                    .isInstanceOf(Unreadable.class);
        }
    }

    private static Received read(String kind) {
        return new TeamsActivity(InboundJson.parse(activity(kind))).read();
    }

    /** @param kind the type, a hash, and further fields */
    private static String activity(String kind) {
        var hash = kind.indexOf('#');
        return TeamsSamples.activity(
                SERVICE, kind.substring(0, hash), kind.substring(hash + 1).replace("US", US));
    }
}
