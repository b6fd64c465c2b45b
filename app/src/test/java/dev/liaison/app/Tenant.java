package dev.liaison.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.liaison.app.connect.AppPackage;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.InstallationVerbs;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.clicks.Clicks;
import dev.liaison.providers.MicrosoftsRenderer;
import dev.liaison.providers.SandboxProcess;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A customer's tenant in the sandbox's Teams, and what its people do there. */
public final class Tenant {
    private static final String APP = "5f6e0b6e-6a0c-4a3d-9b7e-3d2f0c1b0a99";
    private static final String HOME = "vendor.example";
    private final RunningLiaison liaison = RunningLiaison.get();
    private final String id = UUID.randomUUID().toString();
    private final String domain = "t" + id.substring(0, 8) + ".example";
    private final Customer customer;

    /** With our app in its catalog, and nobody in it. */
    public Tenant(Customer customer) {
        this.customer = customer;
        liaison.sandbox()
                .world(
                        "{\"teams\":{\"tenants\":[{\"domain\":\"%s\",\"id\":\"%s\",\"name\":\"%s\",\"region\":\"emea\"}]}}"
                                .formatted(domain, id, domain));
        liaison.sandbox()
                .post(
                        "/_control/teams/packages?tenant=" + domain,
                        liaison.bean(AppPackage.class).zip());
    }

    /** What makes the sandbox's Bot Framework ours. */
    static List<String> settings(SandboxProcess sandbox, URI url) {
        sandbox.world(
                """
                {"microsoft":{"apps":[{"client_id":"%s","client_secret":"bot-secret","name":"Liaison","redirect_uris":[],
                  "audience":"AzureADMultipleOrgs","application_permissions":[]}],
                  "tenants":[{"domain":"%s","name":"Vendor"}]},
                 "teams":{"bots":[{"app_id":"%s","home_tenant":"%s","messaging_endpoint":"%s/webhooks/teams"}]}}"""
                        .formatted(APP, HOME, APP, HOME, url));
        return List.of(
                "--liaison.teams.app-id=" + APP,
                "--liaison.teams.client-secret=bot-secret",
                "--liaison.teams.home-tenant=" + HOME,
                "--liaison.teams.login-url=" + sandbox.url() + "/microsoft/",
                "--liaison.teams.metadata-url=" + sandbox.url()
                        + "/teams/botframework/v1/.well-known/openidconfiguration",
                "--liaison.teams.service-urls=" + sandbox.url() + "/teams/connector/",
                "--liaison.teams.website=https://liaison.example/",
                "--liaison.teams.privacy=https://liaison.example/privacy",
                "--liaison.teams.terms=https://liaison.example/terms",
                "--liaison.teams.rate-limits=LIFTED");
    }

    public String id() {
        return id;
    }

    /** Gives people an account. */
    public Tenant with(Person... people) {
        var json = Arrays.stream(people)
                .map(it -> "{\"tenant\":\"%s\",\"email\":\"%s\",\"upn\":\"%s\",\"name\":\"%s\",\"locale\":\"en-US\"}"
                        .formatted(domain, it.email(), it.email(), it.name()))
                .collect(Collectors.joining(","));
        liaison.sandbox().world("{\"teams\":{\"people\":[" + json + "]}}");
        return this;
    }

    /** They install our app. */
    public Tenant installedBy(Person... people) {
        for (var person : people) {
            act("install", person, "");
        }
        return this;
    }

    /** Support has enabled Teams, the people have the app, and the admin has confirmed the tenant. */
    public Installation connected(Person... people) {
        customer.enabled(Feature.TEAMS);
        with(people).installedBy(people);
        var installation = Await.until(
                "the tenant can be confirmed",
                () -> liaison
                        .bean(Installations.class)
                        .toConfirm(customer.organization().id(), Platform.TEAMS)
                        .stream()
                        .findFirst());
        liaison.bean(Clicks.class)
                .act(
                        InstallationVerbs.CONFIRM,
                        installation.id().toString(),
                        customer.admin().id(),
                        Surface.WEB,
                        "");
        for (var person : people) {
            card(person, "Welcome");
        }
        return liaison.bean(Installations.class).live(Platform.TEAMS, id).orElseThrow();
    }

    /** @param more further JSON members, each after a comma; empty for none */
    public JsonNode act(String what, Person person, String more) {
        return liaison.sandbox()
                .post(
                        "/_control/teams/" + what,
                        "{\"tenant\":\"%s\",\"email\":\"%s\"%s}".formatted(domain, person.email(), more));
    }

    public JsonNode says(Person person, String text) {
        return act("say", person, ",\"text\":" + JsonNodeFactory.instance.textNode(text));
    }

    /** @param title what the button says */
    public JsonNode presses(Person person, JsonNode activity, String title) {
        return act(
                "press",
                person,
                ",\"activity\":\"%s\",\"action\":\"%s\""
                        .formatted(activity.get("id").asText(), title));
    }

    /** Presses a button that an update took off the screen. */
    public JsonNode pressesLate(Person person, JsonNode activity, String title) {
        return act(
                "press",
                person,
                ",\"version\":0,\"activity\":\"%s\",\"action\":\"%s\""
                        .formatted(activity.get("id").asText(), title));
    }

    public JsonNode pressesInAnOldClient(Person person, JsonNode activity, String title) {
        return act(
                "press",
                person,
                ",\"client\":\"old\",\"activity\":\"%s\",\"action\":\"%s\""
                        .formatted(activity.get("id").asText(), title));
    }

    public JsonNode submits(Person person, String inputs) {
        return act("submit-dialog", person, ",\"inputs\":" + inputs);
    }

    public JsonNode chat(Person person) {
        return liaison.sandbox().get("/_control/teams/chats?tenant=" + domain + "&email=" + person.email());
    }

    /** What the bot wrote to somebody, oldest first. */
    public List<JsonNode> cards(Person person) {
        return StreamSupport.stream(chat(person).path("activities").spliterator(), false)
                .toList();
    }

    /** Fails when Microsoft's own renderer has something to say against a card that the bot wrote to them. */
    public void shownWithoutComplaint(Person... people) {
        var cards = Arrays.stream(people)
                .flatMap(person -> cards(person).stream())
                .map(activity -> activity.at("/shown/card"))
                .filter(JsonNode::isObject)
                .toList();
        assertThat(cards).isNotEmpty();
        MicrosoftsRenderer.readsWithoutComplaint(cards);
    }

    /** Waits for an activity that shows the text. */
    public JsonNode card(Person person, String text) {
        return Await.until(person.name() + " sees \"" + text + "\" in Teams", () -> cards(person).stream()
                .filter(activity -> activity.toString().contains(text))
                .findFirst());
    }
}
