package dev.liaison.app.wiring;

import dev.liaison.app.connect.AppManifest;
import dev.liaison.app.pages.integration.Scopes;
import dev.liaison.app.pages.login.DemoAccount;
import dev.liaison.app.pages.login.DemoAccounts;
import dev.liaison.domain.integration.Platform;
import dev.liaison.providers.slack.SlackManifest;
import dev.liaison.providers.slack.SlackScope;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the pages what only providers know. */
@Configuration(proxyBeanMethods = false)
class PageWiring {
    @Bean
    Scopes slackScopes() {
        return new Scopes() {
            @Override
            public Platform platform() {
                return Platform.SLACK;
            }

            @Override
            public List<Reason> reasons() {
                return Arrays.stream(SlackScope.values())
                        .map(scope -> new Reason(scope.slackName(), scope.reason(), scope.required()))
                        .toList();
            }
        };
    }

    @Bean
    AppManifest slackManifest(LiaisonProperties liaison) {
        return new SlackManifest(liaison.baseUrl())::json;
    }

    @Bean
    @ConditionalOnProperty("liaison.demo-data")
    DemoAccounts demoAccounts() {
        return () -> List.of(
                new DemoAccount("support@liaison.example", DemoData.PASSWORD, "support, over all organizations"),
                new DemoAccount(
                        "ingrid.solheim@northwind.example", DemoData.PASSWORD, "global admin of Northwind Energy"),
                new DemoAccount("margarethe.vogel@helios.example", DemoData.PASSWORD, "global admin of Helios Group"),
                new DemoAccount("claire.dubois-martin@northwind.example", DemoData.PASSWORD, "program admin"),
                new DemoAccount("katarzyna.zielinska@northwind.example", DemoData.PASSWORD, "mentor"),
                new DemoAccount("dilnoza.karimova@northwind.example", DemoData.PASSWORD, "mentee"));
    }
}
