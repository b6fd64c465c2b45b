package dev.liaison.sandbox.slack.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.api.SlackError;
import dev.liaison.sandbox.slack.api.ViewContent;
import dev.liaison.sandbox.slack.blocks.Surface;
import dev.liaison.sandbox.slack.delivery.Courier;
import dev.liaison.sandbox.slack.delivery.Outcome;
import dev.liaison.sandbox.slack.delivery.ViewJson;
import dev.liaison.sandbox.slack.world.View;
import dev.liaison.sandbox.slack.world.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A person submits or closes a modal; the app's answer decides what happens to it. */
public final class Modals {
    private static final int STACK = 3;
    private final World world;
    private final Courier courier;

    /** Modals of that world. */
    public Modals(World world, Courier courier) {
        this.world = world;
        this.courier = courier;
    }

    /** Submits what was entered and answers status, body, outcome and field errors. */
    public CompletableFuture<ObjectNode> submit(JsonNode body) {
        Who who;
        View view;
        ObjectNode payload;
        synchronized (world) {
            who = Who.read(world, body);
            view = open(who, Json.text(body, "view_id", ""));
            if (!view.content().hasNonNull("submit")) {
                throw new NotOnScreen("the modal has no submit button");
            }
            ObjectNode entered = view.values().deepCopy();
            body.path("values").properties().forEach(field -> entered.set(field.getKey(), field.getValue()));
            view.enter(Elements.state(view.content().path("blocks"), entered));
            Map<String, String> refused = Inputs.problems(view.content().path("blocks"), view.values());
            if (!refused.isEmpty()) {
                return CompletableFuture.completedFuture(blocked(refused));
            }
            payload = who.payload("view_submission");
            payload.put(
                    "trigger_id",
                    world.triggers()
                            .issue(
                                    who.installation(),
                                    who.person().id(),
                                    who.team().id(),
                                    view.id())
                            .id());
            payload.set("view", ViewJson.of(world, view));
            payload.putArray("response_urls");
        }
        return courier.interaction(who.app(), who.team().id(), payload).thenApply(outcome -> settle(view, outcome));
    }

    private static ObjectNode blocked(Map<String, String> refused) {
        ObjectNode out = Json.object().put("status", 0).put("body", "").put("outcome", "blocked");
        out.set("errors", Json.MAPPER.valueToTree(refused));
        return out;
    }

    private ObjectNode settle(View view, Outcome outcome) {
        ObjectNode out = Json.object();
        out.put("status", outcome.status()).put("body", outcome.body()).put("millis", outcome.millis());
        if (outcome.status() != 200) {
            return out.put("outcome", "failed").put("reason", outcome.reason());
        }
        synchronized (world) {
            try {
                return apply(view, outcome.body(), out);
            } catch (SlackError refused) {
                return out.put("outcome", "failed").put("reason", Json.write(refused.body()));
            }
        }
    }

    private ObjectNode apply(View view, String body, ObjectNode out) {
        if (body.isBlank()) {
            world.views().close(view);
            return out.put("outcome", "closed");
        }
        JsonNode answer = Json.parse(body).filter(JsonNode::isObject).orElseThrow(() -> new SlackError("invalid_json"));
        String action = Json.text(answer, "response_action", "");
        switch (action) {
            case "" -> {
                if (!answer.isEmpty()) {
                    throw new SlackError("invalid_response_action");
                }
                world.views().close(view);
                return out.put("outcome", "closed");
            }
            case "errors" -> {
                errors(view, answer.path("errors"));
                out.set("errors", answer.path("errors"));
                return out.put("outcome", "errors");
            }
            case "update" -> {
                world.views().update(view, ViewContent.checked(answer.path("view"), Surface.MODAL));
                return out.put("outcome", "updated");
            }
            case "push" -> {
                if (world.views().stack(view.installation(), view.personId()).size() >= STACK) {
                    throw new SlackError("push_limit_reached");
                }
                View pushed = world.views().push(view, ViewContent.checked(answer.path("view"), Surface.MODAL));
                return out.put("outcome", "pushed").put("view_id", pushed.id());
            }
            case "clear" -> {
                world.views().stack(view.installation(), view.personId()).forEach(world.views()::close);
                return out.put("outcome", "cleared");
            }
            default -> throw new SlackError("invalid_response_action");
        }
    }

    private static void errors(View view, JsonNode errors) {
        if (!errors.isObject() || errors.isEmpty()) {
            throw new SlackError("invalid_errors");
        }
        errors.fieldNames().forEachRemaining(blockId -> {
            boolean input = false;
            for (JsonNode block : view.content().path("blocks")) {
                input |= blockId.equals(Json.text(block, "block_id")) && "input".equals(Json.text(block, "type"));
            }
            if (!input) {
                throw new SlackError("errors_for_unknown_input_block");
            }
        });
    }

    /** Closes the top modal, or with {@code clear} all of them; tells the app when it asked for that. */
    public CompletableFuture<ObjectNode> close(JsonNode body) {
        Who who;
        ObjectNode payload;
        boolean tell;
        synchronized (world) {
            who = Who.read(world, body);
            View view = open(who, Json.text(body, "view_id", ""));
            boolean clear = body.path("clear").asBoolean()
                    || view.content().path("clear_on_close").asBoolean();
            List<View> stack = world.views().stack(view.installation(), view.personId());
            payload = who.payload("view_closed");
            payload.set("view", ViewJson.of(world, view));
            payload.put("is_cleared", clear);
            tell = view.content().path("notify_on_close").asBoolean();
            (clear ? stack : List.of(view)).forEach(world.views()::close);
        }
        if (!tell) {
            return CompletableFuture.completedFuture(
                    Json.object().put("status", 0).put("outcome", "closed"));
        }
        return courier.interaction(who.app(), who.team().id(), payload).thenApply(outcome -> Json.object()
                .put("status", outcome.status())
                .put("body", outcome.body())
                .put("outcome", "closed"));
    }

    private View open(Who who, String id) {
        List<View> stack = world.views().stack(who.installation(), who.person().id());
        if (stack.isEmpty()) {
            throw new NotOnScreen("no modal is open");
        }
        View top = stack.get(stack.size() - 1);
        if (!id.isEmpty() && !top.id().equals(id)) {
            throw new NotOnScreen("that modal is not on top");
        }
        return top;
    }
}
