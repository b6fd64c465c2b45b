package dev.liaison.app.webhooks;

import dev.liaison.app.connect.WhenTeamsIsSetUp;
import dev.liaison.domain.chat.ChatInbound;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.integration.Platform;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one address that the Bot Framework sends to. */
@RestController
@WhenTeamsIsSetUp
class TeamsWebhooks {
    private final ChatWebhook webhook;

    TeamsWebhooks(ChatInbound teamsInbound, ChatDoor door, Inbox inbox, AnswersFirst first) {
        this.webhook = new ChatWebhook(Platform.TEAMS, teamsInbound, door, inbox, first);
    }

    @PostMapping("/webhooks/teams")
    ResponseEntity<String> receive(HttpServletRequest http) throws IOException {
        return webhook.receive(http);
    }
}
