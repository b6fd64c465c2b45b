package dev.liaison.app.wiring;

import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.chat.ChatSettings;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.delivery.ActionLinks;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.home.HomePlaces;
import dev.liaison.domain.imports.Imports;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.integration.AppVersions;
import dev.liaison.domain.integration.AuthorizationAttempts;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Keyset;
import dev.liaison.domain.integration.LostInstallations;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.people.Logins;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.request.MentorOffers;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.domain.request.OfferDesk;
import dev.liaison.domain.request.Recommendations;
import dev.liaison.domain.request.RequestCards;
import dev.liaison.domain.request.RequestCopies;
import dev.liaison.domain.request.RequestDesk;
import dev.liaison.domain.request.RequestRules;
import dev.liaison.domain.support.SupportCases;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores and rules. */
@Configuration(proxyBeanMethods = false)
@Import({
    ChatContacts.class,
    ChatSettings.class,
    HomePlaces.class,
    AppVersions.class,
    Organizations.class,
    People.class,
    Logins.class,
    Programs.class,
    Memberships.class,
    MentoringRequests.class,
    MentoringConnections.class,
    Features.class,
    Installations.class,
    LostInstallations.class,
    AuthorizationAttempts.class,
    SupportCases.class,
    ChatAddresses.class,
    Deliveries.class,
    ActionLinks.class,
    Inbox.class,
    AuditLog.class,
    RequestRules.class,
    Recommendations.class,
    MentorOffers.class,
    RequestCards.class,
    RequestCopies.class,
    RequestDesk.class,
    OfferDesk.class,
    Imports.class
})
class DomainWiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Vault vault(JdbcClient jdbc, LiaisonProperties properties, Clock clock) {
        return new Vault(jdbc, new Keyset(properties.keyset()).aead(), clock);
    }
}
