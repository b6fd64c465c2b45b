package dev.liaison.providers.slack;

import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.ChatInbound;
import dev.liaison.domain.chat.InboundRequest;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.chat.Reply;
import dev.liaison.domain.chat.Unreadable;
import dev.liaison.providers.http.InboundJson;
import java.time.Clock;
import java.util.Locale;

/** Reads what Slack sends to our two addresses: events as JSON, clicks and dialogs as a form with JSON in it. Answers. */
public final class SlackInbound implements ChatInbound {
    private final SlackSignature signature;

    public SlackInbound(SlackSettings settings, Clock clock) {
        this.signature = new SlackSignature(settings.signingSecret(), clock);
    }

    @Override
    public Received read(InboundRequest request) {
        signature.verify(request);
        return switch (contentType(request)) {
            case "application/json" -> SlackEvents.read(InboundJson.parse(request.body()));
            case "application/x-www-form-urlencoded" ->
                SlackInteractions.read(InboundJson.parse(SlackForm.field(request.body(), "payload")));
            default -> throw new Unreadable("neither JSON nor a form");
        };
    }

    /** Cards, dialogs and words go to Slack by calls of their own. */
    @Override
    public boolean carries(Received received, Answer answer) {
        return SlackReplies.carries(answer);
    }

    @Override
    public Reply reply(Received received, Answer answer) {
        return SlackReplies.of(answer);
    }

    private static String contentType(InboundRequest request) {
        var header = request.header("content-type");
        var semicolon = header.indexOf(';');
        var type = semicolon < 0 ? header : header.substring(0, semicolon);
        return type.strip().toLowerCase(Locale.ROOT);
    }
}
