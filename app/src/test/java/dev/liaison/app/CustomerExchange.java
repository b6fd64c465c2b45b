package dev.liaison.app;

import dev.liaison.domain.people.Person;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A customer's own Exchange server in the sandbox, by TLS, with a service account that has a global admin's mailbox. */
public final class CustomerExchange {
    public static final String PASSWORD = "open Sesame-1";
    public static final String CLIENT_SECRET = "app~Sesame-1";
    private static final RunningLiaison LIAISON = RunningLiaison.get();

    private final Person admin;
    private final String id = UUID.randomUUID().toString();
    private final String domain = "hybrid-" + id.substring(0, 8) + ".example";

    private CustomerExchange(Person admin) {
        this.admin = admin;
    }

    /** With the mailboxes of more people, whose free/busy times colleagues see. */
    public static CustomerExchange of(Person admin, Person... others) {
        var exchange = new CustomerExchange(admin);
        var mailboxes = Stream.concat(Stream.of(admin), Arrays.stream(others))
                .map(it -> "{\"provider\":\"exchange\",\"email\":\"" + it.email() + "\"}")
                .collect(Collectors.joining(","));
        LIAISON.sandbox()
                .world("{\"exchange\":{\"logins\":[" + exchange.login("") + "]},\"calendars\":[" + mailboxes + "]}");
        return exchange;
    }

    private String login(String more) {
        return "{\"user\":\"%1$s\",\"domain\":\"CORP\",\"upn\":\"%2$s\",\"mailbox\":\"%2$s\",\"password\":\"%3$s\"%4$s}"
                .formatted(id, admin.email(), PASSWORD, more);
    }

    /** Their administrators let our application in, at their Entra and at their server. */
    public CustomerExchange withApplication() {
        var root = "root@" + domain;
        LIAISON.sandbox()
                .world(
                        """
                        {"microsoft":{"apps":[{"client_id":"%1$s","client_secret":"%2$s","name":"Liaison",
                           "redirect_uris":["https://app.test/done"],"application_permissions":["full_access_as_app"]}],
                          "tenants":[{"domain":"%3$s","admins":["%4$s"],"exchange_servers":["https://localhost/"]}]},
                         "calendars":[{"provider":"microsoft","email":"%4$s"}],
                         "exchange":{"settings":{"oauth":true},"logins":[%5$s]}}"""
                                .formatted(
                                        id,
                                        CLIENT_SECRET,
                                        domain,
                                        root,
                                        login(",\"impersonates\":true,\"app\":\"" + id + "\"")));
        var consent = LIAISON.sandbox()
                .url()
                .resolve(
                        "/microsoft/organizations/v2.0/adminconsent?client_id=" + id
                                + "&redirect_uri=https%3A%2F%2Fapp.test%2Fdone&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default");
        LIAISON.sandbox().decide(consent, "decision=allow&account=" + root);
        return this;
    }

    /** What support types as the host. */
    public String host() {
        return LIAISON.exchange().getAuthority();
    }

    /** Where its web services are. */
    public String service() {
        return LIAISON.exchange().resolve("/EWS/Exchange.asmx").toString();
    }

    /** What support types for a password. */
    public Map<String, String> passwordForm() {
        return Map.of("host", host(), "name", admin.email(), "password", PASSWORD);
    }

    /** What support types for OAuth. */
    public Map<String, String> applicationForm() {
        return Map.of(
                "host", host(),
                "tokenUrl", tokenUrl().toString(),
                "clientId", id,
                "clientSecret", CLIENT_SECRET,
                "mailbox", admin.email());
    }

    private URI tokenUrl() {
        return LIAISON.exchange().resolve("/microsoft/" + domain + "/oauth2/v2.0/token");
    }

    /** The linked account loses the role that lets the application act for others. */
    public void takeRoleAway() {
        LIAISON.sandbox().send("PATCH", "/_control/exchange/logins/" + id, "{\"impersonates\":false}");
    }
}
