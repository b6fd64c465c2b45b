package dev.liaison.providers.slack;

import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.chat.Unreadable;
import dev.liaison.providers.http.Fingerprint;
import dev.liaison.providers.http.InboundJson;
import java.util.List;
import java.util.Optional;

/** Interactions: somebody pressed one of our buttons or sent off one of our dialogs. */
final class SlackInteractions {
    /** A user id is enough to write to somebody. */
    private static final String NO_CONTACT = "";

    private static final MessageRef IN_A_DIALOG = new MessageRef("");

    private SlackInteractions() {}

    static Received read(InboundJson payload) {
        var type = payload.text("type");
        return switch (type) {
            case "block_actions" -> clicked(payload);
            case "view_submission" -> submitted(payload);
            case "view_closed", "block_suggestion", "shortcut", "message_action" -> new Received.Ignored(type);
            default -> new Received.Unknown(type);
        };
    }

    private static Received clicked(InboundJson payload) {
        var actions = payload.objects("actions");
        if (actions.isEmpty()) {
            throw new Unreadable("missing: actions");
        }
        for (var action : actions) {
            var claim = claimOf(action);
            if (claim.isPresent()) {
                return clicked(payload, action, claim.get());
            }
        }
        return new Received.Ignored("block_actions");
    }

    private static Optional<SlackIds.Claim> claimOf(InboundJson action) {
        return action.text("type").equals("button")
                ? SlackIds.parseClaim(action.textOrEmpty("value"))
                : Optional.empty();
    }

    private static Received clicked(InboundJson payload, InboundJson action, SlackIds.Claim claim) {
        var container = payload.object("container");
        return new Received.Clicked(
                workspaces(payload),
                user(payload),
                claim.verb(),
                claim.subjectId(),
                payload.textOrEmpty("trigger_id"),
                message(container),
                NO_CONTACT,
                gesture(payload, container, action));
    }

    private static MessageRef message(InboundJson container) {
        if (!container.text("type").equals("message")) {
            return IN_A_DIALOG;
        }
        return SlackIds.place(container.text("channel_id"), container.text("message_ts"))
                .map(SlackIds.Place::ref)
                .orElseThrow(() -> new Unreadable("not a message: container"));
    }

    /** Slack gives clicks no id: the same person, at the same moment, at the same button is the same gesture. */
    private static String gesture(InboundJson payload, InboundJson container, InboundJson action) {
        return Fingerprint.of(
                payload.objectOrEmpty("enterprise").textOrEmpty("id"),
                payload.objectOrEmpty("team").textOrEmpty("id"),
                user(payload),
                container.textOrEmpty("channel_id"),
                container.textOrEmpty("message_ts"),
                container.textOrEmpty("view_id"),
                action.text("action_id"),
                action.textOrEmpty("value"),
                action.text("action_ts"));
    }

    private static Received submitted(InboundJson payload) {
        var view = payload.object("view");
        if (!view.textOrEmpty("callback_id").equals(SlackIds.DIALOG)) {
            return new Received.Ignored("view_submission");
        }
        var claim = SlackIds.parseClaim(view.textOrEmpty("private_metadata"))
                .orElseThrow(() -> new Unreadable("not a verb and a subject: view.private_metadata"));
        return new Received.Submitted(
                workspaces(payload),
                user(payload),
                claim.verb(),
                claim.subjectId(),
                answer(view),
                "",
                NO_CONTACT,
                view.text("id") + ":" + view.text("hash"));
    }

    private static String answer(InboundJson view) {
        return view.objectOrEmpty("state")
                .objectOrEmpty("values")
                .objectOrEmpty(SlackIds.QUESTION_BLOCK)
                .objectOrEmpty(SlackIds.ANSWER_ACTION)
                .textOrEmpty("value");
    }

    private static String user(InboundJson payload) {
        return payload.object("user").text("id");
    }

    private static List<String> workspaces(InboundJson payload) {
        var team = payload.objectOrEmpty("team");
        var enterprise = payload.objectOrEmpty("enterprise").textOrEmpty("id");
        return SlackEvents.workspaces(
                payload.flag("is_enterprise_install"),
                team.textOrEmpty("id"),
                enterprise.isEmpty() ? team.textOrEmpty("enterprise_id") : enterprise);
    }
}
