package dev.liaison.app.webhooks;

import dev.liaison.app.connect.WhenSlackIsSetUp;
import dev.liaison.domain.chat.ChatInbound;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.integration.Platform;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Slack's two addresses here. */
@RestController
@WhenSlackIsSetUp
class SlackWebhooks {
    private final ChatWebhook webhook;

    SlackWebhooks(ChatInbound slackInbound, ChatDoor door, Inbox inbox, AnswersFirst first) {
        this.webhook = new ChatWebhook(Platform.SLACK, slackInbound, door, inbox, first);
    }

    @PostMapping({"/webhooks/slack/events", "/webhooks/slack/interactions"})
    ResponseEntity<String> receive(HttpServletRequest http) throws IOException {
        return webhook.receive(http);
    }
}
