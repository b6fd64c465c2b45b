package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.faults.Responder;
import dev.liaison.sandbox.faults.Responder.Job;
import dev.liaison.sandbox.faults.Trouble;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.delivery.Events;
import dev.liaison.sandbox.slack.delivery.MessageJson;
import dev.liaison.sandbox.slack.world.Channel;
import dev.liaison.sandbox.slack.world.Installation;
import dev.liaison.sandbox.slack.world.Message;
import dev.liaison.sandbox.slack.world.ResponseUrls.ResponseUrl;
import dev.liaison.sandbox.slack.world.Stamp;
import dev.liaison.sandbox.slack.world.World;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands behind {@code hooks.slack.com}: answers to interactions. */
public final class ResponseUrlHandler {
    private final World world;
    private final Events events;
    private final Trouble trouble;
    private final Responder responder;

    /** Response URLs of that world. */
    public ResponseUrlHandler(World world, Events events, Trouble trouble) {
        this.world = world;
        this.events = events;
        this.trouble = trouble;
        responder = new Responder(trouble, SlackVoice::say);
    }

    /** Answers one use. */
    public void handle(Context ctx, String path) {
        long start = System.nanoTime();
        Optional<JsonNode> body = Json.parse(ctx.body());
        Answer answer = responder.respond(ctx, Job.of("response_url", () -> use(path, body), () -> {}));
        String error =
                Json.parse(answer.body()).map(node -> Json.text(node, "error")).orElse(null);
        Installation owner = owner(path);
        trouble.calls()
                .add(
                        world.clock().instant(),
                        "response_url",
                        owner == null ? null : owner.key(),
                        owner == null ? null : owner.clientId(),
                        answer.status(),
                        error,
                        (System.nanoTime() - start) / 1_000_000,
                        Json.object().put("body", ctx.body()));
    }

    private @Nullable Installation owner(String path) {
        synchronized (world) {
            return world.responseUrls()
                    .find(path)
                    .map(url -> url.channel().installation())
                    .orElse(null);
        }
    }

    private Answer use(String path, Optional<JsonNode> body) {
        synchronized (world) {
            Optional<ResponseUrl> found = world.responseUrls().find(path);
            if (found.isEmpty()) {
                return refusal(404, "invalid_url");
            }
            ResponseUrl url = found.get();
            if (url.expired(world.clock().instant())) {
                return refusal(404, "expired_url");
            }
            if (!url.channel().installation().active()) {
                return refusal(404, "account_inactive");
            }
            if (body.filter(JsonNode::isObject).isEmpty()) {
                return refusal(400, "invalid_payload");
            }
            if (!url.use()) {
                return refusal(404, "used_url");
            }
            try {
                apply(url, body.get());
                return Answer.json(200, Map.of(), "{\"ok\":true}");
            } catch (SlackError refused) {
                return Answer.json(400, Map.of(), Json.write(refused.body()));
            }
        }
    }

    private static Answer refusal(int status, String error) {
        return Answer.json(
                status, Map.of(), Json.write(Json.object().put("ok", false).put("error", error)));
    }

    private void apply(ResponseUrl url, JsonNode body) {
        Message message = url.message();
        if (body.path("delete_original").asBoolean()) {
            message.delete();
            if (!message.ephemeral()) {
                events.deleted(url.channel(), MessageJson.of(world, url.channel(), message, true));
            }
            return;
        }
        String text = Json.text(body, "text", "");
        ArrayNode blocks = Content.blocks(body.path("blocks"));
        if (text.isEmpty() && blocks == null) {
            throw new SlackError("no_text");
        }
        if (body.path("replace_original").asBoolean()) {
            ObjectNode before = MessageJson.of(world, url.channel(), message, true);
            message.edit(text, blocks, null, Stamp.of(world.clock().instant()));
            if (!message.ephemeral()) {
                events.edited(url.channel(), message, before);
            }
            return;
        }
        // An answer to an ephemeral message stays ephemeral, whatever is asked for.
        boolean visible = "in_channel".equals(Json.text(body, "response_type")) && !message.ephemeral();
        Channel channel = url.channel();
        Message answer = world.channels()
                .post(channel, channel.installation().botUserId(), true, !visible, text)
                .with(blocks, null);
        if (visible) {
            events.posted(channel, answer);
        }
    }
}
