package dev.liaison.app.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The webapps carry our name, and not the vendor's advertisement. */
@Tag("A3")
class LookTest extends LiaisonForStaff {

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "tasklist", "admin", "welcome"})
    void each_webapp_is_ours(String app) {
        var support = signedIn(World.SUPPORT);
        var files = "/camunda/app/" + app;
        assertThat(support.get(files + "/styles/user-styles.css").body()).contains(".ce-eol-banner", "display: none");
        assertThat(support.get(files + "/scripts/config.js").body())
                .contains("vendor: 'Liaison'", "assets/liaison/session");
        assertThat(support.get("/camunda/assets/liaison/session.js").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugin.js", "page.js", "cell.js", "dialog.js", "api.js", "dom.js", "features.css"})
    void cockpit_serves_the_features_page(String file) {
        var support = signedIn(World.SUPPORT);
        assertThat(support.get("/camunda/app/cockpit/scripts/config.js").body()).contains("features/plugin");
        assertThat(support.get("/camunda/app/cockpit/features/" + file).statusCode())
                .isEqualTo(200);
    }

    /** Else the scripts of a page are refused whenever another request came in between. */
    @Test
    void each_page_has_the_nonce_of_its_own_answer() {
        var support = signedIn(World.SUPPORT);
        var others = java.util.stream.IntStream.range(0, 200)
                .mapToObj(number -> java.util.concurrent.CompletableFuture.supplyAsync(
                        () -> support.get("/camunda/app/cockpit/default/")))
                .toList();
        for (var page : others) {
            var answer = page.join();
            var policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
            var nonce = policy.replaceAll("(?s).*'nonce-([^']+)'.*", "$1");
            assertThat(answer.body()).contains("nonce=\"" + nonce + "\"");
        }
    }
}
