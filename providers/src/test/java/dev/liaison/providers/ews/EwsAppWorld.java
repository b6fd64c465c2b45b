package dev.liaison.providers.ews;

import dev.liaison.domain.calendar.AppCredentials;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.SandboxProcess;
import java.net.URI;
import java.util.stream.Stream;

/** The same server, and an application of Acme's own Entra that may act for its mailboxes. No password is known. */
final class EwsAppWorld extends EwsWorld {
    static final String CLIENT_ID = "22222222-2222-3333-4444-555555555555";
    static final String CLIENT_SECRET = "app~Secret-1";
    private static final String CONSENT = "/microsoft/organizations/v2.0/adminconsent?client_id=" + CLIENT_ID
            + "&redirect_uri=https%3A%2F%2Fapp.test%2Fdone&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default";

    EwsAppWorld(SandboxProcess sandbox) {
        super(sandbox);
    }

    @Override
    void prepare() {
        sandbox.world(
                """
                {"microsoft":{"apps":[{"client_id":"%1$s","client_secret":"%2$s","name":"Liaison",
                   "redirect_uris":["https://app.test/done"],"application_permissions":["full_access_as_app"]}],
                  "tenants":[{"domain":"acme.test","admins":["root@acme.test"],
                    "exchange_servers":["https://127.0.0.1/","https://other.acme.test/"]}]},
                 "calendars":[{"provider":"microsoft","email":"root@acme.test"}],
                 "exchange":{"settings":{"oauth":true,"ntlm":false,"negotiate":false},"logins":[
                  {"user":"liaison","domain":"ACME","password":"nobody knows","impersonates":true,"app":"%1$s"}]}}"""
                        .formatted(CLIENT_ID, CLIENT_SECRET));
        sandbox.decide(sandbox.url().resolve(CONSENT), "decision=allow&account=root@acme.test");
    }

    @Override
    CalendarAccount connect(String mailbox) {
        return kept(signIn(app(CLIENT_SECRET), mailbox));
    }

    CalendarGrant signIn(AppCredentials app, String mailbox) {
        return signIn().signIn(server(), app, mailbox);
    }

    AppCredentials app(String secret) {
        return new AppCredentials(tokenUrl(), CLIENT_ID, new Secret(secret));
    }

    URI tokenUrl() {
        return sandbox.url().resolve("/microsoft/acme.test/oauth2/v2.0/token");
    }

    @Override
    public String refusedCall() {
        return "exchange.authenticate";
    }

    @Override
    public String tokenCall() {
        return "microsoft.token";
    }

    /** Acme's admins take the application out of their Entra. */
    @Override
    public void revokeAccess() {
        sandbox.delete("/_control/microsoft/tenants/acme.test/apps/" + CLIENT_ID);
    }

    @Override
    public Iterable<String> secrets() {
        var tokens = Stream.of(own(), organization().orElseThrow()).flatMap(this::secretsOf);
        return Stream.concat(Stream.of(CLIENT_SECRET, "Bearer "), tokens).toList();
    }
}
