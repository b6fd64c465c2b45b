package dev.liaison.app.wiring;

import dev.liaison.app.connect.PasswordServers;
import dev.liaison.domain.calendar.CalendarConnector;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.PasswordSignIn;
import dev.liaison.domain.integration.Renewals;
import dev.liaison.domain.integration.Vault;
import dev.liaison.providers.caldav.CaldavApi;
import dev.liaison.providers.caldav.CaldavCalendar;
import dev.liaison.providers.caldav.CaldavServer;
import dev.liaison.providers.caldav.CaldavSettings;
import dev.liaison.providers.caldav.CaldavSignIn;
import dev.liaison.providers.caldav.PasswordRule;
import dev.liaison.providers.ews.EwsApi;
import dev.liaison.providers.ews.EwsApps;
import dev.liaison.providers.ews.EwsCalendar;
import dev.liaison.providers.ews.EwsSignIn;
import dev.liaison.providers.google.GoogleApi;
import dev.liaison.providers.google.GoogleCalendar;
import dev.liaison.providers.google.GoogleConnect;
import dev.liaison.providers.graph.GraphApi;
import dev.liaison.providers.graph.GraphCalendar;
import dev.liaison.providers.graph.GraphConnect;
import dev.liaison.providers.http.AddressGuard;
import dev.liaison.providers.http.GuardedClient;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.Trust;
import dev.liaison.providers.http.oauth.TokenStore;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendars that this installation is set up for. */
@Configuration(proxyBeanMethods = false)
class CalendarProviderWiring {

    @Bean
    Renewals renewals(JdbcClient jdbc, Vault vault, PlatformTransactionManager manager) {
        var ofItsOwn = new TransactionTemplate(manager);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new Renewals(jdbc, vault, ofItsOwn);
    }

    @Bean
    AddressGuard addressGuard(OutsideProperties outside) {
        return outside.guard();
    }

    @Bean
    Trust trust(OutsideProperties outside) {
        return outside.trust();
    }

    @Bean
    TokenStore tokenStore(Vault vault, Renewals renewals) {
        return TokenStore.of(vault, renewals);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${liaison.google.client-id:}'.isEmpty()")
    static class Google {
        @Bean
        GoogleApi googleApi(GoogleProperties google, LiaisonProperties liaison, TokenStore tokens, Clock clock) {
            return new GoogleApi(google.settings(liaison.baseUrl()), tokens, clock, HttpTimeouts.standard());
        }

        @Bean
        CalendarProvider googleCalendar(GoogleApi api) {
            return new GoogleCalendar(api);
        }

        @Bean
        CalendarConnector googleConnect(
                GoogleProperties google, LiaisonProperties liaison, GoogleApi api, Clock clock) {
            return new GoogleConnect(google.settings(liaison.baseUrl()), api, clock);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${liaison.microsoft.client-id:}'.isEmpty()")
    static class Microsoft {
        @Bean
        GraphApi graphApi(MicrosoftProperties microsoft, LiaisonProperties liaison, TokenStore tokens, Clock clock) {
            return new GraphApi(microsoft.settings(liaison.baseUrl()), tokens, clock, HttpTimeouts.standard());
        }

        @Bean
        CalendarProvider graphCalendar(GraphApi api) {
            return new GraphCalendar(api);
        }

        @Bean
        CalendarConnector graphConnect(
                MicrosoftProperties microsoft, LiaisonProperties liaison, GraphApi api, Clock clock) {
            return new GraphConnect(microsoft.settings(liaison.baseUrl()), api, clock);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Caldav {
        @Bean
        CaldavSettings caldavSettings(CaldavProperties caldav) {
            return caldav.settings();
        }

        @Bean
        CaldavApi caldavApi(CaldavSettings settings, AddressGuard guard, Trust trust) {
            return new CaldavApi(new GuardedClient(guard, trust, settings.timeouts(), CaldavSettings.LARGEST));
        }

        @Bean
        CalendarProvider caldavCalendar(CaldavSettings settings, Vault vault, CaldavApi api, Clock clock) {
            return new CaldavCalendar(settings, vault, api, clock);
        }

        @Bean
        PasswordSignIn caldavSignIn(CaldavSettings settings, CaldavApi api) {
            return new CaldavSignIn(settings, api);
        }

        @Bean
        PasswordServers passwordServers(CaldavSettings settings, PasswordSignIn caldavSignIn) {
            return new PasswordServers(
                    caldavSignIn,
                    settings.servers().stream().map(Caldav::server).toList());
        }

        private static PasswordServers.Server server(CaldavServer it) {
            return new PasswordServers.Server(it.title(), it.base(), it.password() == PasswordRule.APP_SPECIFIC);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "liaison.exchange.enabled", matchIfMissing = true)
    static class Exchange {
        @Bean
        EwsApi ewsApi(AddressGuard guard, Trust trust, Clock clock) {
            return new EwsApi(new GuardedClient(guard, trust, HttpTimeouts.standard(), EwsApi.LARGEST), clock);
        }

        @Bean
        EwsApps ewsApps(AddressGuard guard, Trust trust, TokenStore tokens, Clock clock) {
            var client = new GuardedClient(guard, trust, HttpTimeouts.standard(), EwsApps.LARGEST);
            return new EwsApps(client, tokens, clock);
        }

        @Bean
        CalendarProvider ewsCalendar(Vault vault, EwsApi api, EwsApps apps) {
            return new EwsCalendar(vault, api, apps);
        }

        @Bean
        EwsSignIn ewsSignIn(EwsApi api, EwsApps apps, Clock clock) {
            return new EwsSignIn(api, apps, clock);
        }
    }
}
