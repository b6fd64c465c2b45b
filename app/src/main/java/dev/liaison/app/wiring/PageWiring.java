package dev.liaison.app.wiring;

import dev.liaison.app.pages.integration.Scopes;
import dev.liaison.domain.integration.Platform;
import dev.liaison.providers.slack.SlackScope;
import java.util.Arrays;
import java.util.List;
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
}
