package dev.liaison.app.wiring;

import dev.liaison.app.cards.CardsAfterClicks;
import dev.liaison.app.cards.FreshCards;
import dev.liaison.app.webhooks.AnswersFirst;
import dev.liaison.bpmn.Priorities;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.chat.ChatSettings;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.integration.AuthorizationAttempts;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.support.SupportCases;
import dev.liaison.processes.calendar.AvailabilityPolicyDecision;
import dev.liaison.processes.calendar.CalendarClicks;
import dev.liaison.processes.calendar.CalendarConnectionProcess;
import dev.liaison.processes.calendar.OrganizationCalendarProcess;
import dev.liaison.processes.calendar.PolicyTables;
import dev.liaison.processes.clicks.ClickRouter;
import dev.liaison.processes.clicks.Clicks;
import dev.liaison.processes.delivery.MessageResendingProcess;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import dev.liaison.processes.engine.Engine;
import dev.liaison.processes.engine.OrganizationTenants;
import dev.liaison.processes.introduction.ChatIntroductionProcess;
import dev.liaison.processes.introduction.ChatSettingClicks;
import dev.liaison.processes.lifecycle.IntegrationLifecycleProcess;
import dev.liaison.processes.meeting.MeetingClicks;
import dev.liaison.processes.poll.PollClicks;
import dev.liaison.processes.request.RequestClicks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine and the façades; the models call these beans by name. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "liaison.role", havingValue = "app", matchIfMissing = true)
class ProcessWiring {

    @Bean
    ProcessEnginePlugin houseRules() {
        return new SpringProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setTenantIdProvider(new OrganizationTenants());
                configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
                configuration.setGeneralResourceWhitelistPattern(".+");
                configuration.setAdminGroups(new ArrayList<>(List.of("support")));
                configuration.setHintJobExecutor(true);
                // The range is looked at only by an executor that acquires by priority.
                configuration.setJobExecutorAcquireByPriority(true);
                configuration.setJobExecutorPriorityRangeMin(Priorities.BACKGROUND + 1);
                // A candidate claims, completes and gives back; changing the task itself is support's.
                configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
            }
        };
    }

    @Bean
    Engine engine(@Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy IdentityService identity) {
        return new Engine(runtime, tasks, identity);
    }

    @Bean
    IntegrationLifecycleProcess integrationLifecycle(
            Engine engine,
            Installations installations,
            ChatContacts contacts,
            AuthorizationAttempts attempts,
            People people,
            AuditLog audit,
            Clock clock) {
        return new IntegrationLifecycleProcess(engine, installations, contacts, attempts, people, audit, clock);
    }

    @Bean
    ChatIntroductionProcess chatIntroduction(
            Engine engine,
            Installations installations,
            ChatContacts contacts,
            ChatAddresses addresses,
            People people,
            Clock clock) {
        return new ChatIntroductionProcess(engine, installations, contacts, addresses, people, clock);
    }

    @Bean
    ChatSettingClicks chatSettingClicks(ChatSettings settings, People people, AuditLog audit, Clock clock) {
        return new ChatSettingClicks(settings, people, audit, clock);
    }

    @Bean
    FeatureEnablementProcess featureEnablement(
            Engine engine,
            IntegrationLifecycleProcess lifecycle,
            OrganizationCalendarProcess organizationCalendars,
            Features features,
            SupportCases cases,
            Organizations organizations,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        return new FeatureEnablementProcess(
                engine, lifecycle, organizationCalendars, features, cases, organizations, audit, transactions, clock);
    }

    @Bean
    MessageResendingProcess messageResending(
            Engine engine, Deliveries deliveries, AuditLog audit, TransactionTemplate transactions) {
        return new MessageResendingProcess(engine, deliveries, audit, transactions);
    }

    @Bean
    CalendarConnectionProcess calendarConnection(
            Engine engine, CalendarAccounts accounts, People people, AuditLog audit, Clock clock) {
        return new CalendarConnectionProcess(engine, accounts, people, audit, clock);
    }

    @Bean
    OrganizationCalendarProcess organizationCalendar(
            Engine engine, CalendarAccounts accounts, People people, AuditLog audit, Clock clock) {
        return new OrganizationCalendarProcess(engine, accounts, people, audit, clock);
    }

    @Bean
    CalendarClicks calendarClicks(
            Engine engine,
            CalendarAccounts accounts,
            CalendarConnectionProcess members,
            OrganizationCalendarProcess organizations) {
        return new CalendarClicks(engine, accounts, members, organizations);
    }

    @Bean
    AvailabilityPolicyDecision availabilityPolicies(
            @Lazy RepositoryService repository, @Lazy DecisionService decisions) {
        return new AvailabilityPolicyDecision(repository, decisions);
    }

    @Bean
    PolicyTables policyTables(
            @Lazy RepositoryService repository,
            AvailabilityPolicyDecision decision,
            AuditLog audit,
            TransactionTemplate transactions) {
        return new PolicyTables(repository, decision, audit, transactions);
    }

    @Bean
    ClickRouter clickRouter(
            Inbox inbox,
            TransactionTemplate transactions,
            RequestClicks requests,
            IntegrationLifecycleProcess lifecycle,
            ChatIntroductionProcess introductions,
            ChatSettingClicks chatSettings,
            CalendarClicks calendars,
            MeetingClicks meetings,
            PollClicks polls) {
        return new ClickRouter(
                inbox,
                transactions,
                List.of(
                        requests.handlers(),
                        lifecycle.clicks(),
                        introductions.clicks(),
                        chatSettings.handlers(),
                        calendars.handlers(),
                        meetings.handlers(),
                        polls.handlers()));
    }

    /** Routes at once what webhooks stored. When it is lost in a crash, the sweep finds the rows. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService clickThreads() {
        return Executors.newFixedThreadPool(4);
    }

    @Bean
    Clicks clicks(Inbox inbox, ClickRouter router, ExecutorService clickThreads, AnswersFirst first) {
        return new Clicks(inbox, router, first.behind(clickThreads));
    }

    @Bean
    AnswersFirst answersFirst() {
        return AnswersFirst.here();
    }

    /** The engine's own jobs are work behind answers too. */
    @Bean
    static BeanPostProcessor jobsBehindAnswers(ObjectProvider<AnswersFirst> first) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (name.equals(JobConfiguration.CAMUNDA_TASK_EXECUTOR_QUALIFIER)
                        && bean instanceof ThreadPoolTaskExecutor jobs) {
                    jobs.setTaskDecorator(job -> first.getObject().behind(job));
                }
                return bean;
            }
        };
    }

    @Bean
    BackgroundJobs backgroundJobs(@Lazy ManagementService jobs, LiaisonProperties properties) {
        return new BackgroundJobs(jobs, properties.backgroundJobsASecond());
    }

    @Bean
    ClickSweep clickSweep(ClickRouter router, FreshCards fresh) {
        return new ClickSweep(router, new CardsAfterClicks(fresh));
    }
}
