package dev.liaison.app.webhooks;

import dev.liaison.app.connect.WhenSlackIsSetUp;
import dev.liaison.domain.chat.ChatInbound;
import dev.liaison.domain.chat.Forged;
import dev.liaison.domain.chat.InboundRequest;
import dev.liaison.domain.chat.Unreadable;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.integration.Platform;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Slack's two addresses here. Verified on the raw bytes, stored, answered; nothing slow happens before the answer. */
@RestController
@WhenSlackIsSetUp
class SlackWebhooks {
    private static final Logger LOG = LoggerFactory.getLogger(SlackWebhooks.class);
    /** Slack's own payloads stay far below. */
    private static final int LARGEST_BODY = 1024 * 1024;

    private final ChatInbound slackInbound;
    private final ChatDoor door;
    private final Inbox inbox;

    SlackWebhooks(ChatInbound slackInbound, ChatDoor door, Inbox inbox) {
        this.slackInbound = slackInbound;
        this.door = door;
        this.inbox = inbox;
    }

    @PostMapping({"/webhooks/slack/events", "/webhooks/slack/interactions"})
    ResponseEntity<String> receive(HttpServletRequest http) throws IOException {
        var body = http.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return refused(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        try {
            var received = slackInbound.read(new InboundRequest(headers(http), body));
            var reply = slackInbound.reply(received, door.take(Platform.SLACK, received));
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(reply.contentType()))
                    .body(reply.body());
        } catch (Forged e) {
            LOG.warn("refused a request that Slack did not send: {}", e.getMessage());
            return refused(HttpStatus.UNAUTHORIZED);
        } catch (Unreadable e) {
            LOG.warn("can't read what Slack sent: {}", e.getMessage());
            inbox.keepUnreadable("slack", String.valueOf(e.getMessage()), new String(body, StandardCharsets.UTF_8));
            return refused(HttpStatus.BAD_REQUEST);
        }
    }

    private static ResponseEntity<String> refused(HttpStatus status) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body("");
    }

    private static HashMap<String, String> headers(HttpServletRequest http) {
        var headers = new HashMap<String, String>();
        for (var name : Collections.list(http.getHeaderNames())) {
            headers.putIfAbsent(name.toLowerCase(Locale.ROOT), http.getHeader(name));
        }
        return headers;
    }
}
