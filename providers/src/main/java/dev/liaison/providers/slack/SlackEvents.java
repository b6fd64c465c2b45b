package dev.liaison.providers.slack;

import dev.liaison.domain.chat.Received;
import dev.liaison.domain.chat.Unreadable;
import dev.liaison.providers.http.InboundJson;
import java.util.List;

/** Events: what happened in a workspace without anybody pressing one of our buttons. */
final class SlackEvents {
    private SlackEvents() {}

    static Received read(InboundJson envelope) {
        var type = envelope.text("type");
        return switch (type) {
            case "url_verification" -> new Received.Handshake(envelope.text("challenge"));
            case "event_callback" -> event(envelope, envelope.object("event"));
            default -> new Received.Unknown(type);
        };
    }

    private static Received event(InboundJson envelope, InboundJson event) {
        var type = event.text("type");
        return switch (type) {
            case "app_uninstalled" -> uninstalled(envelope, type);
            case "tokens_revoked" ->
                event.object("tokens").size("bot") > 0 ? uninstalled(envelope, type) : new Received.Ignored(type);
            case "team_join", "user_change" -> userChanged(envelope, event.object("user"));
            case "app_home_opened", "message" -> new Received.Ignored(type);
            default -> new Received.Unknown(type);
        };
    }

    /**
     * Names one installation only. If a workspace's own installation is gone, its late event must not remove the one of
     * the enterprise.
     */
    private static Received uninstalled(InboundJson envelope, String type) {
        var ids = workspaces(envelope);
        return new Received.Uninstalled(ids.subList(0, 1), type, envelope.text("event_id"));
    }

    private static Received userChanged(InboundJson envelope, InboundJson user) {
        return new Received.UserChanged(
                workspaces(envelope),
                user.text("id"),
                user.objectOrEmpty("profile").textOrEmpty("email"),
                user.flag("deleted"),
                envelope.text("event_id"));
    }

    private static List<String> workspaces(InboundJson envelope) {
        var enterpriseWide = envelope.objects("authorizations").stream()
                .findFirst()
                .map(one -> one.flag("is_enterprise_install"))
                .orElse(false);
        return workspaces(enterpriseWide, envelope.textOrEmpty("team_id"), envelope.textOrEmpty("enterprise_id"));
    }

    /** The id that the installation is kept under comes first. */
    static List<String> workspaces(boolean enterpriseWide, String team, String enterprise) {
        var ids = enterpriseWide ? List.of(enterprise, team) : List.of(team, enterprise);
        var known = ids.stream().filter(id -> !id.isEmpty()).distinct().toList();
        if (known.isEmpty()) {
            throw new Unreadable("neither a team nor an enterprise");
        }
        return known;
    }
}
