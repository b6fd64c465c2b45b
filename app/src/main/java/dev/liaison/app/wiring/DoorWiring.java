package dev.liaison.app.wiring;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.app.connect.Authorizations;
import dev.liaison.app.connect.CalendarConnections;
import dev.liaison.app.connect.ExchangeSetUp;
import dev.liaison.app.connect.GrantReturns;
import dev.liaison.app.connect.OrganizationCalendarConnections;
import dev.liaison.app.connect.OrganizationGrants;
import dev.liaison.app.webhooks.AnswersFirst;
import dev.liaison.app.webhooks.ChatDoors;
import dev.liaison.domain.calendar.AppSignIn;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarProviders;
import dev.liaison.domain.calendar.OrganizationCalendarRules;
import dev.liaison.domain.calendar.PasswordSignIn;
import dev.liaison.domain.delivery.CardSources;
import dev.liaison.domain.home.HomeCopies;
import dev.liaison.domain.integration.AuthorizationAttempts;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.request.RequestCopies;
import dev.liaison.processes.calendar.CalendarConnectionProcess;
import dev.liaison.processes.calendar.OrganizationCalendarProcess;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import dev.liaison.processes.lifecycle.IntegrationLifecycleProcess;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The doors' own machinery. */
@Configuration(proxyBeanMethods = false)
@Import(ChatDoors.class)
@ConditionalOnProperty(name = "liaison.role", havingValue = "app", matchIfMissing = true)
class DoorWiring {

    /** Calls chats, which may be slow, and so not with the threads that route clicks. May be lost in a crash. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService afterwards() {
        return Executors.newFixedThreadPool(4);
    }

    @Bean
    FreshCards freshCards(
            RequestCopies copies,
            CardSources others,
            HomeCopies homes,
            AnswersFirst first,
            ExecutorService afterwards) {
        return new FreshCards(copies, others, homes, first.behind(afterwards));
    }

    @Bean
    CalendarConnections calendarConnections(
            CalendarConnectionProcess process,
            Vault vault,
            GrantReturns returns,
            TransactionTemplate transactions,
            Clock clock) {
        return new CalendarConnections(process, vault, returns, transactions, clock);
    }

    @Bean
    GrantReturns grantReturns(CalendarAccounts accounts, CalendarProviders providers, Vault vault) {
        return new GrantReturns(accounts, providers, vault);
    }

    @Bean
    OrganizationGrants organizationGrants(OrganizationCalendarRules rules, Clock clock) {
        return new OrganizationGrants(rules, clock);
    }

    @Bean
    OrganizationCalendarConnections organizationCalendarConnections(
            OrganizationCalendarProcess process,
            OrganizationCalendarRules rules,
            OrganizationGrants grants,
            GrantReturns returns,
            CalendarAccounts accounts,
            Organizations organizations,
            People people,
            Vault vault,
            TransactionTemplate transactions,
            Clock clock) {
        return new OrganizationCalendarConnections(
                process, rules, grants, returns, accounts, organizations, people, vault, transactions, clock);
    }

    @Bean
    ExchangeSetUp exchangeSetUp(
            OrganizationCalendarProcess process,
            FeatureEnablementProcess cases,
            OrganizationCalendarRules rules,
            OrganizationGrants grants,
            CalendarAccounts accounts,
            Organizations organizations,
            Vault vault,
            TransactionTemplate transactions,
            List<PasswordSignIn> signIns,
            List<AppSignIn> appSignIns) {
        return new ExchangeSetUp(
                process, cases, rules, grants, accounts, organizations, vault, transactions, signIns, appSignIns);
    }

    @Bean
    Authorizations authorizations(
            AuthorizationAttempts attempts,
            Installations installations,
            Vault vault,
            IntegrationLifecycleProcess lifecycle,
            TransactionTemplate transactions,
            Clock clock) {
        return new Authorizations(attempts, installations, vault, lifecycle, transactions, clock);
    }
}
