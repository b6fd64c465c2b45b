package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.blocks.Surface;
import dev.liaison.sandbox.slack.delivery.ViewJson;
import dev.liaison.sandbox.slack.world.Person;
import dev.liaison.sandbox.slack.world.Triggers.Trigger;
import dev.liaison.sandbox.slack.world.View;
import dev.liaison.sandbox.slack.world.Views;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code views.*}. */
final class ViewMethods {
    /** How many modals may lie on top of each other. */
    static final int STACK = 3;

    private static final Pattern TRIGGER = Pattern.compile("\\d+\\.\\d+\\.[0-9a-f]+");
    static final List<Method> ALL = List.of(
            Method.write("views.open", Tier.T4, ViewMethods::open),
            Method.write("views.push", Tier.T4, ViewMethods::push),
            Method.write("views.update", Tier.T4, ViewMethods::update),
            Method.write("views.publish", Tier.T4, ViewMethods::publish));

    private ViewMethods() {}

    private static ObjectNode view(Call call, Surface surface) {
        JsonNode given = call.args().json("view");
        if (given == null) {
            throw SlackError.invalidArgument("must be valid JSON", "/view");
        }
        if (given.isMissingNode()) {
            throw SlackError.invalidArgument("missing required field: view", "");
        }
        return ViewContent.checked(given, surface);
    }

    private static Trigger trigger(Call call) {
        String id = call.args().text("trigger_id");
        if (id == null || !TRIGGER.matcher(id).matches()) {
            throw SlackError.invalidArgument("invalid `trigger_id`", "/trigger_id");
        }
        Trigger trigger = call.world()
                .triggers()
                .find(id)
                .filter(each -> each.installation() == call.installation())
                .orElseThrow(() -> new SlackError("invalid_trigger_id"));
        if (trigger.used()) {
            throw new SlackError("exchanged_trigger_id");
        }
        if (trigger.expired(call.world().clock().instant())) {
            throw new SlackError("expired_trigger_id");
        }
        return trigger;
    }

    private static ObjectNode open(Call call) {
        ObjectNode content = view(call, Surface.MODAL);
        Trigger trigger = trigger(call);
        unique(call, content, null);
        trigger.use();
        Views views = call.world().views();
        return answer(call, views.open(trigger.installation(), trigger.personId(), trigger.teamId(), content));
    }

    private static ObjectNode push(Call call) {
        ObjectNode content = view(call, Surface.MODAL);
        Trigger trigger = trigger(call);
        Views views = call.world().views();
        View from = views.find(trigger.viewId())
                .filter(each -> "modal".equals(Json.text(each.content(), "type")))
                .orElseThrow(() -> SlackError.invalidArgument(
                        "must match the `type` of the root view whose stack we're pushing onto", "/view/type"));
        if (views.stack(from.installation(), from.personId()).size() >= STACK) {
            throw new SlackError("push_limit_reached");
        }
        unique(call, content, null);
        trigger.use();
        return answer(call, views.push(from, content));
    }

    private static ObjectNode update(Call call) {
        ObjectNode content = view(call, Surface.MODAL);
        Views views = call.world().views();
        String id = call.args().text("view_id");
        String external = call.args().text("external_id");
        if (id == null && external == null) {
            throw SlackError.invalidArgument("must provide either `view_id` or `external_id`", "");
        }
        View view = (id != null ? views.modal(id) : views.byExternalId(call.installation(), String.valueOf(external)))
                .filter(each -> each.installation() == call.installation())
                .orElseThrow(() -> new SlackError("not_found"));
        hash(call, view);
        unique(call, content, view);
        views.update(view, content);
        return answer(call, view);
    }

    private static ObjectNode publish(Call call) {
        if (!call.app().homeTabEnabled()) {
            throw new SlackError("not_enabled");
        }
        ObjectNode content = view(call, Surface.HOME);
        Person person = call.world()
                .person(call.args().need("user_id"))
                .filter(each -> call.world().sees(call.installation(), each) && !each.deleted())
                .orElseThrow(() -> SlackError.invalidArgument("invalid `user_id`", "/user_id"));
        Views views = call.world().views();
        views.home(call.installation(), person.id()).ifPresent(view -> hash(call, view));
        String team = call.installation().teamId();
        return answer(
                call,
                views.publish(
                        call.installation(),
                        person.id(),
                        team == null ? person.teams().get(0) : team,
                        content));
    }

    private static void hash(Call call, View view) {
        String hash = call.args().text("hash");
        if (hash != null && !hash.equals(view.hash())) {
            throw new SlackError("hash_conflict");
        }
    }

    private static void unique(Call call, ObjectNode content, @Nullable View self) {
        String external = Json.text(content, "external_id", "");
        boolean taken = !external.isEmpty()
                && call.world()
                        .views()
                        .byExternalId(call.installation(), external)
                        .filter(view -> view != self)
                        .isPresent();
        if (taken) {
            throw new SlackError("duplicate_external_id");
        }
    }

    private static ObjectNode answer(Call call, View view) {
        ObjectNode out = Json.object().put("ok", true);
        out.set("view", ViewJson.of(call.world(), view));
        return out;
    }
}
