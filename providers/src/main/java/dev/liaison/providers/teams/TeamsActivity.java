package dev.liaison.providers.teams;

import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.chat.Unreadable;
import dev.liaison.providers.http.Fingerprint;
import dev.liaison.providers.http.InboundJson;
import java.util.List;
import java.util.Set;

/** One activity (Bot Framework, "Activity schema"): what happened in somebody's conversation with our bot. */
final class TeamsActivity {
    private static final Set<String> PASSED_OVER = Set.of(
            "typing", "messageReaction", "messageUpdate", "messageDelete", "endOfConversation", "event", "trace");
    private static final MessageRef NO_MESSAGE = new MessageRef("");

    private final InboundJson activity;
    private final InboundJson conversation;
    private final InboundJson from;
    private final InboundJson recipient;

    TeamsActivity(InboundJson activity) {
        this.activity = activity;
        this.conversation = activity.objectOrEmpty("conversation");
        this.from = activity.objectOrEmpty("from");
        this.recipient = activity.objectOrEmpty("recipient");
    }

    Received read() {
        var type = activity.text("type");
        if (PASSED_OVER.contains(type)) {
            return new Received.Ignored(type);
        }
        if (!personal()) {
            return new Received.Ignored(type + " outside a personal conversation");
        }
        return switch (type) {
            case "installationUpdate" -> installation();
            case "conversationUpdate" -> members();
            case "message" -> message();
            case "invoke" -> invoke();
            default -> new Received.Unknown(type);
        };
    }

    private boolean personal() {
        var type = conversation.textOrEmpty("conversationType");
        return type.equals("personal") || (type.isEmpty() && !conversation.flag("isGroup"));
    }

    /** An upgrade removes and adds at once, in any order: nobody leaves by it. */
    private Received installation() {
        var action = activity.textOrEmpty("action");
        return switch (action) {
            case "add", "add-upgrade" -> met();
            case "remove" -> left();
            case "remove-upgrade" -> new Received.Ignored("installationUpdate " + action);
            default -> new Received.Unknown("installationUpdate " + action);
        };
    }

    private Received members() {
        if (named("membersAdded")) {
            return met();
        }
        return named("membersRemoved") ? left() : new Received.Ignored("conversationUpdate");
    }

    /** Whether it is our bot that came or went. */
    private boolean named(String list) {
        var us = recipient.text("id");
        return activity.objects(list).stream()
                .anyMatch(one -> one.textOrEmpty("id").equals(us));
    }

    private Received met() {
        return new Received.Met(tenants(), user(), contact(), key("met"));
    }

    private Received left() {
        return new Received.Left(tenants(), user(), key("left"));
    }

    /** Clients that don't know Action.Execute send its fallback as a message without words. */
    private Received message() {
        var text = activity.textOrEmpty("text").replace('\u00a0', ' ').strip();
        if (!text.isEmpty()) {
            return new Received.Said(tenants(), user(), text, contact(), key("said"));
        }
        return clicked(activity.objectOrEmpty("value"), TeamsGesture.MESSAGE, "message");
    }

    private Received invoke() {
        var name = activity.textOrEmpty("name");
        var value = activity.objectOrEmpty("value");
        return switch (name) {
            case TeamsGesture.ACTION_INVOKE ->
                clicked(value.objectOrEmpty("action").objectOrEmpty("data"), TeamsGesture.ACTION, name);
            case TeamsGesture.FETCH_INVOKE -> clicked(value.objectOrEmpty("data"), TeamsGesture.FETCH, name);
            case TeamsGesture.SUBMIT_INVOKE -> submitted(value.objectOrEmpty("data"), name);
            default -> new Received.Unknown("invoke " + name);
        };
    }

    private Received clicked(InboundJson data, TeamsGesture gesture, String otherwise) {
        return TeamsIds.parseClaim(data)
                .<Received>map(claim -> new Received.Clicked(
                        tenants(),
                        user(),
                        claim.verb(),
                        claim.subjectId(),
                        gesture.trigger(),
                        card(),
                        contact(),
                        key(claim.verb(), claim.subjectId())))
                .orElseGet(() -> new Received.Ignored(otherwise));
    }

    private Received submitted(InboundJson data, String otherwise) {
        return TeamsIds.parseClaim(data)
                .<Received>map(claim -> new Received.Submitted(
                        tenants(),
                        user(),
                        claim.verb(),
                        claim.subjectId(),
                        data.textOrEmpty(TeamsIds.ANSWER),
                        data.textOrEmpty(TeamsIds.AGAIN),
                        contact(),
                        key(claim.verb(), claim.subjectId())))
                .orElseGet(() -> new Received.Ignored(otherwise));
    }

    /** The message with the card, where Teams names it. */
    private MessageRef card() {
        var id = activity.textOrEmpty("replyToId");
        return id.isEmpty() ? NO_MESSAGE : new TeamsIds.Place(user(), conversation.text("id"), id).ref();
    }

    private String user() {
        return from.text("aadObjectId");
    }

    private List<String> tenants() {
        var there = conversation.textOrEmpty("tenantId");
        var here = activity.objectOrEmpty("channelData").objectOrEmpty("tenant").textOrEmpty("id");
        if (!there.isEmpty() && !here.isEmpty() && !there.equals(here)) {
            throw new Unreadable("of two tenants");
        }
        var tenant = there.isEmpty() ? here : there;
        if (tenant.isEmpty()) {
            throw new Unreadable("missing: conversation.tenantId");
        }
        return List.of(tenant);
    }

    /** Teams gives every activity an id, and a repeated one the same. */
    private String key(String... what) {
        return Fingerprint.of(
                tenants().get(0),
                user(),
                conversation.text("id"),
                activity.text("id"),
                activity.text("type"),
                activity.textOrEmpty("replyToId"),
                Fingerprint.of(what));
    }

    private String contact() {
        return new TeamsIds.Contact(
                        activity.text("serviceUrl"),
                        conversation.text("id"),
                        from.text("id"),
                        recipient.text("id"),
                        activity.textOrEmpty("locale"))
                .text();
    }
}
