package dev.liaison.app.webhooks;

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

/** An address that a chat sends to. Verified on the raw bytes, stored, answered; nothing slow happens before the answer. */
final class ChatWebhook {
    private static final Logger LOG = LoggerFactory.getLogger(ChatWebhook.class);
    /** The chats' own payloads stay far below. */
    private static final int LARGEST_BODY = 1024 * 1024;

    private final Platform platform;
    private final ChatInbound chat;
    private final ChatDoor door;
    private final Inbox inbox;
    private final AnswersFirst first;

    ChatWebhook(Platform platform, ChatInbound chat, ChatDoor door, Inbox inbox, AnswersFirst first) {
        this.platform = platform;
        this.chat = chat;
        this.door = door;
        this.inbox = inbox;
        this.first = first;
    }

    ResponseEntity<String> receive(HttpServletRequest http) throws IOException {
        var body = http.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return refused(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        var request = new InboundRequest(headers(http), body);
        return first.answering(() -> answer(request));
    }

    private ResponseEntity<String> answer(InboundRequest request) {
        try {
            var received = chat.read(request);
            var reply = chat.reply(received, door.take(platform, chat, received));
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(reply.contentType()))
                    .body(reply.body());
        } catch (Forged e) {
            LOG.warn("refused a request that {} did not send: {}", platform.title(), e.getMessage());
            return refused(HttpStatus.UNAUTHORIZED);
        } catch (Unreadable e) {
            LOG.warn("can't read what {} sent: {}", platform.title(), e.getMessage());
            inbox.keepUnreadable(
                    platform.name().toLowerCase(Locale.ROOT),
                    String.valueOf(e.getMessage()),
                    new String(request.body(), StandardCharsets.UTF_8));
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
