package dev.liaison.app.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in with an account of the customer's own. */
class OpenIdConnectTest {
    private final RunningLiaison liaison = RunningLiaison.get();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    @Tag("H1")
    void somebody_whose_address_is_vouched_for_is_signed_in() throws Exception {
        var customer = new Customer();
        liaison.identityProvider().vouchFor(customer.admin().email(), true);

        var page = signIn();

        assertThat(page.uri().getPath()).isEqualTo("/");
        assertThat(page.body()).contains(customer.admin().name());
        assertThat(get("/manage/engagement/integrations").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("H1")
    void an_address_that_nobody_checked_counts_for_nothing() throws Exception {
        var customer = new Customer();
        liaison.identityProvider().vouchFor(customer.admin().email(), false);

        assertThat(signIn().uri()).hasPath("/login").hasQuery("unknown");
        assertThat(get("/manage/engagement/integrations").uri()).hasPath("/login");
    }

    @Test
    @Tag("H1")
    void a_stranger_is_told_what_to_do() throws Exception {
        liaison.identityProvider().vouchFor("stranger@nowhere.example", true);

        var page = signIn();

        assertThat(page.uri()).hasPath("/login").hasQuery("unknown");
        assertThat(page.body()).contains("Ask your administrator");
    }

    private HttpResponse<String> signIn() throws IOException, InterruptedException {
        return get("/oauth2/authorization/work");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(liaison.url() + path))
                .header("Accept", "text/html")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
