package dev.liaison.app.camunda;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.liaison.app.login.Members;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.program.Programs;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What surrounds Camunda's webapps; absent where there is no engine. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "liaison.role", havingValue = "app", matchIfMissing = true)
class CamundaWiring {

    @Bean
    EngineDirectory engineDirectory(
            IdentityService identity,
            Grants grants,
            Organizations organizations,
            Programs programs,
            TransactionTemplate transactions) {
        return new EngineDirectory(identity, grants, organizations, programs, transactions);
    }

    @Bean
    Grants grants(AuthorizationService authorizations) {
        return new Grants(authorizations);
    }

    @Bean
    StaffSession staffSession(Members members, EngineDirectory directory, ProcessEngine engine) {
        return new StaffSession(members, directory, engine);
    }

    @Bean
    EngineRights engineRights(Grants grants, EngineDirectory directory, TransactionTemplate transactions) {
        return new EngineRights(grants, directory, transactions);
    }

    @Bean
    SharedTaskFilters sharedTaskFilters(
            FilterService filters, TaskService tasks, Grants grants, TransactionTemplate transactions) {
        return new SharedTaskFilters(filters, tasks, grants, transactions);
    }

    @Bean
    TaskAnswers taskAnswers(TaskService tasks, ObjectMapper json) {
        return new TaskAnswers(new TaskForms(tasks, json), json);
    }

    @Bean
    RunningInstances runningInstances(RuntimeService runtime, TaskService tasks) {
        return new RunningInstances(runtime, tasks);
    }
}
