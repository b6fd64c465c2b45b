package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.Message;
import com.slack.api.model.User;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlackSdkTest extends SandboxTest {
    private MethodsClient client() {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(sandbox.url() + "/slack/api/");
        config.setStatsEnabled(false);
        return Slack.getInstance(config).methods(token);
    }

    @Test
    void the_sdk_posts_updates_reads_and_deletes() throws Exception {
        ChatPostMessageResponse posted = client().chatPostMessage(request -> request.channel("U1")
                .text("A request")
                .blocks(List.of(
                        Blocks.section(s -> s.text(BlockCompositions.markdownText("*Ana* asks"))),
                        Blocks.actions(a -> a.elements(List.of(BlockElements.button(b -> b.actionId("accept")
                                .value("r1")
                                .style("primary")
                                .text(BlockCompositions.plainText("Accept"))))))))
                .metadata(Message.Metadata.builder()
                        .eventType("delivery")
                        .eventPayload(Map.of("delivery_id", "d1"))
                        .build()));
        assertThat(posted.isOk()).as(posted.toString()).isTrue();
        assertThat(posted.getChannel()).startsWith("D");
        assertThat(posted.getMessage().getBlocks()).hasSize(2);

        assertThat(client().chatUpdate(r -> r.channel(posted.getChannel())
                                .ts(posted.getTs())
                                .text("Accepted"))
                        .isOk())
                .isTrue();
        var history = client().conversationsHistory(r ->
                r.channel(posted.getChannel()).includeAllMetadata(true).limit(10));
        assertThat(history.getMessages()).hasSize(1);
        assertThat(history.getMessages().get(0).getMetadata().getEventPayload()).containsEntry("delivery_id", "d1");
        assertThat(client().chatDelete(r -> r.channel(posted.getChannel()).ts(posted.getTs()))
                        .isOk())
                .isTrue();
    }

    @Test
    void the_sdk_reads_people_team_and_itself() throws Exception {
        User ana = client().usersLookupByEmail(r -> r.email("ana@acme.test")).getUser();
        assertThat(ana.getProfile().getEmail()).isEqualTo("ana@acme.test");
        assertThat(ana.getTzOffset()).isEqualTo(3600);
        assertThat(client().usersInfo(r -> r.user("U2").includeLocale(true))
                        .getUser()
                        .getLocale())
                .isEqualTo("en-US");
        UsersListResponse page = client().usersList(r -> r.limit(2));
        assertThat(page.getMembers()).hasSize(2);
        assertThat(client().usersList(r ->
                                r.limit(10).cursor(page.getResponseMetadata().getNextCursor()))
                        .getMembers())
                .hasSize(2);
        assertThat(client().teamInfo(r -> r).getTeam().getDomain()).isEqualTo("acme");
        assertThat(client().authTest(r -> r).getTeamId()).isEqualTo("T1");
        assertThat(client().conversationsOpen(r -> r.users(List.of("U1")))
                        .getChannel()
                        .getId())
                .startsWith("D");
    }

    @Test
    void the_sdk_opens_updates_and_publishes_views() throws Exception {
        click("accept", card("U1"));
        String trigger = app.received().get(0).json().path("trigger_id").asText();
        View modal = View.builder()
                .type("modal")
                .callbackId("decline")
                .title(ViewTitle.builder().type("plain_text").text("Decline").build())
                .submit(ViewSubmit.builder().type("plain_text").text("Send").build())
                .close(ViewClose.builder().type("plain_text").text("Back").build())
                .blocks(List.of(Blocks.input(i -> i.blockId("why")
                        .label(BlockCompositions.plainText("Why?"))
                        .element(BlockElements.plainTextInput(
                                p -> p.actionId("text").multiline(true))))))
                .build();
        var opened = client().viewsOpen(r -> r.triggerId(trigger).view(modal));
        assertThat(opened.isOk()).as(opened.toString()).isTrue();
        assertThat(client().viewsUpdate(r -> r.viewId(opened.getView().getId())
                                .hash(opened.getView().getHash())
                                .view(modal))
                        .isOk())
                .isTrue();
        View home =
                View.builder().type("home").blocks(List.of(Blocks.divider())).build();
        assertThat(client().viewsPublish(r -> r.userId("U1").view(home)).isOk()).isTrue();
    }

    @Test
    void the_sdk_installs_and_uninstalls() throws Exception {
        String url = control("POST", "/_control/slack/install-link", "{\"team_id\":\"T2\"}")
                .path("url")
                .asText();
        String code = url.replaceAll(".*code=([^&]*).*", "$1");
        OAuthV2AccessResponse granted = client().oauthV2Access(
                        r -> r.clientId(CLIENT).clientSecret(SECRET).code(code));
        assertThat(granted.isOk()).as(granted.toString()).isTrue();
        assertThat(granted.getEnterprise().getId()).isEqualTo("E1");
        assertThat(granted.getTeam().getId()).isEqualTo("T2");
        assertThat(granted.getAccessToken()).startsWith("xoxb-");
        assertThat(client().appsUninstall(r -> r.token(granted.getAccessToken())
                                .clientId(CLIENT)
                                .clientSecret(SECRET))
                        .isOk())
                .isTrue();
        assertThat(client().authRevoke(r -> r).isRevoked()).isTrue();
        assertThat(client().authTest(r -> r).getError()).isEqualTo("token_revoked");
    }
}
