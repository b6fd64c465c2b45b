package dev.liaison.providers.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.ChatContact;
import dev.liaison.domain.chat.ChatInbound;
import dev.liaison.domain.chat.InboundRequest;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.ChatWorld;
import dev.liaison.providers.Inbox;
import dev.liaison.providers.SandboxProcess;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Acme's tenant in the sandbox's Teams, with our bot in another tenant. Who has the app is kept as the product does. */
final class TeamsWorld implements ChatWorld {
    static final Installation ACME = TeamsSamples.installation("ac3e0000-1111-4222-8333-00000000000a");
    private static final String HOME = "40e30000-1111-4222-8333-00000000000a";

    private final SandboxProcess sandbox;
    private final Inbox inbox = new Inbox();
    private final TeamsSettings settings;
    private final Map<String, ChatContact> contacts = new HashMap<>();
    private TeamsChat chat;
    private TeamsInbound inbound;

    TeamsWorld(SandboxProcess sandbox) {
        this.sandbox = sandbox;
        this.settings = new TeamsSettings(
                ScriptedMicrosoft.APP,
                new Secret("bot-secret"),
                sandbox.url().resolve("/microsoft/" + HOME + "/oauth2/v2.0/token"),
                sandbox.url().resolve("/teams/botframework/v1/.well-known/openidconfiguration"),
                List.of(sandbox.url().resolve("/teams/connector/")));
        this.chat = newChat();
        this.inbound = new TeamsInbound(settings, Clock.systemUTC());
    }

    private TeamsChat newChat() {
        var clock = Clock.systemUTC();
        return new TeamsChat(
                new TeamsApi(settings, new TeamsGovernor(TeamsQuota.lifted(), clock), clock),
                (installation, email) -> contacts.values().stream()
                        .filter(it -> it.goneAt() == null && it.email().equalsIgnoreCase(email) && !email.isEmpty())
                        .findFirst(),
                (installation, user) -> Optional.ofNullable(contacts.get(user)),
                installation -> contacts.values().stream()
                        .filter(it -> it.goneAt() == null)
                        .findFirst());
    }

    @Override
    public void reset() {
        sandbox.reset();
        inbox.clear();
        contacts.clear();
        chat = newChat();
        inbound = new TeamsInbound(settings, Clock.systemUTC());
        sandbox.settings("{\"rate_limits\":false}");
        sandbox.world(
                """
                {"microsoft":{"apps":[{"client_id":"%s","client_secret":"bot-secret","name":"Liaison","redirect_uris":[],
                   "audience":"AzureADMultipleOrgs"}]},
                 "teams":{"bots":[{"app_id":"%s","home_tenant":"%s","type":"SingleTenant","messaging_endpoint":"%s"}],
                   "tenants":[{"domain":"liaison.test","id":"%s","name":"Liaison","region":"emea"},
                     {"domain":"acme.test","id":"%s","name":"Acme","region":"emea"}],
                   "people":[%s,%s,%s]}}"""
                        .formatted(
                                ScriptedMicrosoft.APP,
                                ScriptedMicrosoft.APP,
                                HOME,
                                inbox.url(),
                                HOME,
                                ACME.externalId(),
                                person("ada"),
                                person("bob"),
                                person("eve")));
        install(ADA);
        install(EVE);
        control("block", EVE);
    }

    private static String person(String name) {
        return """
                {"tenant":"acme.test","email":"%s@acme.test","upn":"%s@acme.test","name":"%s","locale":"de-DE","role":"user"}"""
                .formatted(name, name, name);
    }

    /** They install the app; what that tells us is kept. */
    void install(String email) {
        var heard = control("install", who(email).put("repeat", 1));
        for (var at = 0; at < heard.size(); at++) {
            meet((Received.Met) inbound.read(inbox.next()));
        }
    }

    void meet(Received.Met met) {
        var member = chat.member(ACME, met.userId(), met.contact());
        contacts.put(
                met.userId(),
                new ChatContact(
                        UUID.randomUUID(),
                        ACME.id(),
                        met.userId(),
                        met.contact(),
                        member.email(),
                        member.name(),
                        Instant.EPOCH,
                        null));
    }

    Inbox inbox() {
        return inbox;
    }

    Map<String, ChatContact> contacts() {
        return contacts;
    }

    static ObjectNode who(String email) {
        return JsonNodeFactory.instance.objectNode().put("tenant", "acme.test").put("email", email);
    }

    JsonNode control(String what, JsonNode body) {
        return sandbox.post("/_control/teams/" + what, body.toString());
    }

    private void control(String what, String email) {
        control(what, who(email));
    }

    @Override
    public TeamsChat provider() {
        return chat;
    }

    @Override
    public ChatInbound inbound() {
        return inbound;
    }

    @Override
    public Installation installation() {
        return ACME;
    }

    @Override
    public List<Seen> messages() {
        return ofBot().stream()
                .map(it -> new Seen(TeamsScreen.text(it.path("shown")), it.toString()))
                .toList();
    }

    private List<JsonNode> ofBot() {
        return StreamSupport.stream(screen().path("activities").spliterator(), false)
                .filter(it -> it.path("from_bot").asBoolean())
                .toList();
    }

    private JsonNode screen() {
        return sandbox.get("/_control/teams/chats?tenant=acme.test&email=" + ADA);
    }

    @Override
    public String dialog() {
        return TeamsScreen.text(screen().path("dialog"));
    }

    @Override
    public InboundRequest click(String label) {
        press(label, "new");
        return inbox.next();
    }

    /** @param client new or old. @return what the client made of our answer */
    JsonNode press(String label, String client) {
        var cards =
                ofBot().stream().filter(it -> it.at("/shown/card").isObject()).toList();
        var newest = cards.get(cards.size() - 1).path("id").asText();
        return control(
                "press", who(ADA).put("activity", newest).put("action", label).put("client", client));
    }

    @Override
    public InboundRequest submit(String text) {
        var given = who(ADA);
        given.putObject("inputs").put(TeamsIds.ANSWER, text);
        control("submit-dialog", given);
        return inbox.next();
    }

    @Override
    public void answer(Answer answer) {
        inbox.reply(request -> inbound.reply(inbound.read(request), answer));
    }

    @Override
    public InboundRequest removeApp() {
        control("uninstall", ADA);
        return inbox.next();
    }

    @Override
    public void loseNextAnswer() {
        sandbox.fault("{\"method\":\"activities.post\",\"kind\":\"reset_after\"}");
    }

    @Override
    public void throttleNext(int seconds) {
        sandbox.fault(
                "{\"method\":\"activities.post\",\"kind\":\"http\",\"status\":429,\"retry_after\":" + seconds + "}");
    }

    @Override
    public void revokeAccess() {
        control("tenant/disable", who(ADA).put("disabled", true));
    }

    /** An admin who switched the app off can switch it on. */
    @Override
    public boolean revokedForGood() {
        return false;
    }

    /** A bot can't remove itself. */
    @Override
    public boolean canLeave() {
        return false;
    }

    @Override
    public void close() {
        inbox.close();
    }
}
