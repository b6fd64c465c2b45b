package dev.liaison.app.wiring;

import dev.liaison.domain.inbox.Inbox;
import dev.liaison.processes.clicks.ClickRouter;
import dev.liaison.processes.clicks.Clicks;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import dev.liaison.processes.engine.Engine;
import dev.liaison.processes.engine.OrganizationTenants;
import dev.liaison.processes.lifecycle.IntegrationLifecycleProcess;
import dev.liaison.processes.request.MentoringRequestProcess;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEnginePlugin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
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
                configuration.setAdminGroups(new java.util.ArrayList<>(List.of("support")));
                configuration.setHintJobExecutor(true);
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
    MentoringRequestProcess mentoringRequest(
            Engine engine,
            dev.liaison.domain.request.MentoringRequests requests,
            dev.liaison.domain.connection.MentoringConnections connections,
            dev.liaison.domain.program.Memberships memberships,
            dev.liaison.domain.program.Programs programs,
            dev.liaison.domain.people.People people,
            dev.liaison.domain.request.RequestRules rules,
            dev.liaison.domain.audit.AuditLog audit,
            TransactionTemplate transactions,
            java.time.Clock clock) {
        return new MentoringRequestProcess(
                engine, requests, connections, memberships, programs, people, rules, audit, transactions, clock);
    }

    @Bean
    IntegrationLifecycleProcess integrationLifecycle(
            Engine engine,
            dev.liaison.domain.integration.Installations installations,
            dev.liaison.domain.integration.AuthorizationAttempts attempts,
            dev.liaison.domain.people.People people,
            dev.liaison.domain.audit.AuditLog audit,
            java.time.Clock clock) {
        return new IntegrationLifecycleProcess(engine, installations, attempts, people, audit, clock);
    }

    @Bean
    FeatureEnablementProcess featureEnablement(
            Engine engine,
            IntegrationLifecycleProcess lifecycle,
            dev.liaison.domain.integration.Features features,
            dev.liaison.domain.support.SupportCases cases,
            dev.liaison.domain.people.Organizations organizations,
            dev.liaison.domain.audit.AuditLog audit,
            TransactionTemplate transactions,
            java.time.Clock clock) {
        return new FeatureEnablementProcess(
                engine, lifecycle, features, cases, organizations, audit, transactions, clock);
    }

    @Bean
    ClickRouter clickRouter(
            Inbox inbox,
            TransactionTemplate transactions,
            MentoringRequestProcess requests,
            IntegrationLifecycleProcess lifecycle) {
        return new ClickRouter(inbox, transactions, List.of(requests.clicks(), lifecycle.clicks()));
    }

    /** Routes at once what webhooks stored. When it is lost in a crash, the sweep finds the rows. */
    @Bean(destroyMethod = "shutdown")
    java.util.concurrent.ExecutorService clickThreads() {
        return java.util.concurrent.Executors.newFixedThreadPool(4);
    }

    @Bean
    Clicks clicks(Inbox inbox, ClickRouter router, java.util.concurrent.ExecutorService clickThreads) {
        return new Clicks(inbox, router, clickThreads);
    }

    @Bean
    ClickSweep clickSweep(ClickRouter router) {
        return new ClickSweep(router);
    }
}
