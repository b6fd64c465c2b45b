package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import com.microsoft.bot.schema.ConversationResourceResponse;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Microsoft's own client of the connector finds its way. */
class BotConnectorSdkTest extends TeamsSandboxTest {
    private Conversations conversations;

    @BeforeEach
    void client() {
        install();
        String token = bot();
        conversations = new RestConnectorClient(
                        sandbox.url() + "/teams/connector/emea/",
                        builder -> builder.addInterceptor(chain -> chain.proceed(chain.request()
                                .newBuilder()
                                .header("Authorization", "Bearer " + token)
                                .build())))
                .getConversations();
    }

    private String chatId() {
        ConversationParameters wanted = new ConversationParameters();
        wanted.setIsGroup(false);
        wanted.setBot(new ChannelAccount("28:" + BOT));
        wanted.setMembers(List.of(new ChannelAccount(chat().path("user_id").asText())));
        wanted.setTenantId(tenant());
        ConversationResourceResponse found =
                conversations.createConversation(wanted).join();
        return found.getId();
    }

    private static Activity news(String actions) {
        Attachment card = new Attachment();
        card.setContentType(CARD);
        card.setContent(cardWith(actions));
        Activity out = new Activity(ActivityTypes.MESSAGE);
        out.setAttachments(List.of(card));
        return out;
    }

    @Test
    void it_finds_the_chat_and_sends_changes_and_deletes() {
        String chat = chatId();
        assertThat(chat).isEqualTo(chat().path("conversation_id").asText());
        String id = conversations.sendToConversation(chat, news(ACCEPT)).join().getId();
        assertThat(chat().at("/activities/0/shown/card/actions")).hasSize(1);
        conversations.updateActivity(chat, id, news("")).join();
        assertThat(chat().at("/activities/0/shown/card/actions")).isEmpty();
        conversations.deleteActivity(chat, id).join();
        assertThat(chat().at("/activities/0/state").asText()).isEqualTo("deleted");
    }

    @Test
    void it_reads_members_and_errors() {
        String chat = chatId();
        ChannelAccount member = conversations
                .getConversationMember("ana.lopez@contoso.test", chat)
                .join();
        assertThat(member.getName()).isEqualTo("Ana Lopez");
        assertThat(conversations.getConversationPagedMembers(chat).join().getMembers())
                .hasSize(1);
        act("block", ANA + "}");
        assertThatThrownBy(
                        () -> conversations.sendToConversation(chat, news("")).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(ErrorResponseException.class, refused -> assertThat(
                                refused.body().getError().getCode())
                        .isEqualTo("ConversationBlockedByUser"));
    }
}
