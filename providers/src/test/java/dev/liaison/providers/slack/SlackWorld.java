package dev.liaison.providers.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.ChatInbound;
import dev.liaison.domain.chat.ChatProvider;
import dev.liaison.domain.chat.InboundRequest;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.ChatWorld;
import dev.liaison.providers.Inbox;
import dev.liaison.providers.SandboxProcess;
import dev.liaison.providers.http.HttpTimeouts;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Acme's workspace in the sandbox's Slack, and an enterprise with two more. */
final class SlackWorld implements ChatWorld {
    static final Installation ACME = SlackInstallations.of("T1", false);
    static final Installation NORTH = SlackInstallations.of("T2", false);
    static final Installation GLOBE = SlackInstallations.of("E1", true);

    private final SandboxProcess sandbox;
    private final Inbox inbox = new Inbox();
    private final SlackSettings settings;
    private final Map<UUID, Secret> tokens = new HashMap<>();
    private SlackChat chat;

    SlackWorld(SandboxProcess sandbox) {
        this.sandbox = sandbox;
        var vendor = SlackRequests.settings(sandbox.slackApi());
        this.settings = new SlackSettings(
                vendor.clientId(),
                vendor.clientSecret(),
                vendor.signingSecret(),
                vendor.redirectUri(),
                sandbox.slackApi(),
                sandbox.slackAuthorize(),
                vendor.scopes());
        this.chat = new SlackChat(api());
    }

    SlackApi api() {
        return new SlackApi(
                settings,
                id -> Optional.ofNullable(tokens.get(id)),
                new SlackGovernor(SlackQuota.lifted(), Clock.systemUTC()),
                HttpTimeouts.standard());
    }

    SlackSettings settings() {
        return settings;
    }

    @Override
    public void reset() {
        sandbox.reset();
        inbox.clear();
        tokens.clear();
        chat = new SlackChat(api());
        sandbox.settings("{\"rate_limits\":false}");
        sandbox.world(
                """
                {"apps":[{"client_id":"12.34","client_secret":"client-secret","signing_secret":"%s","app_id":"A1",
                   "name":"Liaison","redirect_urls":["https://liaison.example/connect/slack/callback"],
                   "scopes":["chat:write","users:read","users:read.email","team:read"],
                   "event_url":"%s","interactivity_url":"%s",
                   "bot_events":["app_home_opened","app_uninstalled","tokens_revoked","team_join","user_change"]}],
                 "workspaces":[{"id":"T1","name":"Acme","domain":"acme"},{"id":"T2","name":"North","domain":"north"},
                   {"id":"T3","name":"South","domain":"south"}],
                 "enterprises":[{"id":"E1","name":"Globe","domain":"globe","workspaces":["T2","T3"]}],
                 "people":[{"id":"U1","teams":["T1"],"email":"ada@acme.test","is_admin":true},
                   {"id":"U2","teams":["T1"],"email":"bob@acme.test","deleted":true},
                   {"id":"U3","teams":["T1"],"email":"eve@acme.test","blocks_bot":true},
                   {"id":"U4","teams":["T2","T3"],"email":"cleo@globe.test","is_admin":true}]}"""
                        .formatted(SlackRequests.SECRET, inbox.url(), inbox.url()));
        install("{\"team_id\":\"T1\"}", ACME);
    }

    /** Without anybody's consent. */
    void install(String where, Installation installation) {
        var granted = sandbox.post("/_control/slack/install", where);
        tokens.put(installation.id(), new Secret(granted.path("access_token").asText()));
    }

    Inbox inbox() {
        return inbox;
    }

    @Override
    public ChatProvider provider() {
        return chat;
    }

    @Override
    public ChatInbound inbound() {
        return new SlackInbound(settings, Clock.systemUTC());
    }

    @Override
    public Installation installation() {
        return ACME;
    }

    @Override
    public List<Seen> messages() {
        return StreamSupport.stream(newest().spliterator(), false)
                .map(message -> new Seen(text(message), message.toString()))
                .toList();
    }

    private JsonNode newest() {
        return sandbox.get("/_control/slack/messages?team_id=T1&user_id=U1");
    }

    @Override
    public String dialog() {
        return StreamSupport.stream(views().spliterator(), false)
                .map(SlackWorld::text)
                .collect(Collectors.joining("\n"));
    }

    private JsonNode views() {
        return sandbox.get("/_control/slack/views?team_id=T1&user_id=U1");
    }

    /** What a client shows: Slack's markup unescaped, plain text as it is. */
    private static String text(JsonNode message) {
        var shown = new StringBuilder();
        if (message.path("blocks").isEmpty()) {
            shown.append(unescape(message.path("text").asText()));
        }
        collect(message, shown);
        return shown.toString();
    }

    private static void collect(JsonNode node, StringBuilder shown) {
        switch (node.path("type").asText()) {
            case "plain_text" -> shown.append(node.path("text").asText()).append('\n');
            case "mrkdwn" -> shown.append(unescape(node.path("text").asText())).append('\n');
            default -> node.forEach(child -> collect(child, shown));
        }
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    @Override
    public InboundRequest click(String label) {
        var messages = newest();
        var message = messages.get(messages.size() - 1);
        var button = message.findParents("action_id").stream()
                .filter(it -> it.path("text").path("text").asText().equals(label))
                .findFirst()
                .orElseThrow();
        sandbox.post(
                "/_control/slack/click",
                "{\"team_id\":\"T1\",\"user_id\":\"U1\",\"message_ts\":" + message.path("ts") + ",\"action_id\":"
                        + button.path("action_id") + "}");
        return inbox.next();
    }

    @Override
    public InboundRequest submit(String text) {
        var view = views().get(0).path("id");
        sandbox.post(
                "/_control/slack/submit",
                "{\"team_id\":\"T1\",\"user_id\":\"U1\",\"view_id\":" + view
                        + ",\"values\":{\"question\":{\"answer\":{\"value\":\"" + text + "\"}}}}");
        return inbox.next();
    }

    @Override
    public void answer(Answer answer) {
        var inbound = inbound();
        inbox.reply(request -> inbound.reply(inbound.read(request), answer));
    }

    @Override
    public InboundRequest removeApp() {
        sandbox.post("/_control/slack/uninstall", "{\"team_id\":\"T1\"}");
        return inbox.next();
    }

    @Override
    public void loseNextAnswer() {
        sandbox.fault("{\"method\":\"chat.postMessage\",\"kind\":\"reset_after\"}");
    }

    @Override
    public void throttleNext(int seconds) {
        sandbox.fault(
                "{\"method\":\"chat.postMessage\",\"kind\":\"http\",\"status\":429,\"retry_after\":" + seconds + "}");
    }

    @Override
    public void revokeAccess() {
        sandbox.post("/_control/slack/revoke-token", "{\"team_id\":\"T1\"}");
    }

    @Override
    public void close() {
        inbox.close();
    }
}
