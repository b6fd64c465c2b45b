package dev.liaison.providers.teams;

import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.ChatInbound;
import dev.liaison.domain.chat.InboundRequest;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.chat.Reply;
import dev.liaison.providers.http.InboundJson;
import java.time.Clock;

/** Reads the activities that Teams sends to our one address, and words the answers. */
public final class TeamsInbound implements ChatInbound {
    private final TeamsSignature signature;

    public TeamsInbound(TeamsSettings settings, Clock clock) {
        this.signature = new TeamsSignature(settings, new TeamsKeys(settings.metadataUrl(), clock), clock);
    }

    @Override
    public Received read(InboundRequest request) {
        var sealed = signature.verify(request);
        var activity = InboundJson.parse(request.body());
        signature.compare(sealed, activity.textOrEmpty("channelId"), activity.textOrEmpty("serviceUrl"));
        return new TeamsActivity(activity).read();
    }

    @Override
    public boolean carries(Received received, Answer answer) {
        return TeamsReplies.carries(received, answer);
    }

    @Override
    public Reply reply(Received received, Answer answer) {
        return TeamsReplies.of(received, answer);
    }
}
