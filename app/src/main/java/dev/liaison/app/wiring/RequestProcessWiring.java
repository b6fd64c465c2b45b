package dev.liaison.app.wiring;

import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.people.People;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.domain.request.RequestRules;
import dev.liaison.processes.engine.Engine;
import dev.liaison.processes.request.MentoringRequestProcess;
import dev.liaison.processes.request.RequestClicks;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The mentoring request as a process, and what pressing buttons does to it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "liaison.role", havingValue = "app", matchIfMissing = true)
class RequestProcessWiring {

    @Bean
    MentoringRequestProcess mentoringRequest(
            Engine engine,
            MentoringRequests requests,
            MentoringConnections connections,
            Memberships memberships,
            Programs programs,
            People people,
            RequestRules rules,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        return new MentoringRequestProcess(
                engine, requests, connections, memberships, programs, people, rules, audit, transactions, clock);
    }

    @Bean
    RequestClicks requestClickHandlers(
            Engine engine,
            MentoringRequests requests,
            Memberships memberships,
            RequestRules rules,
            MentoringRequestProcess process,
            LiaisonProperties liaison,
            Clock clock) {
        return new RequestClicks(
                engine,
                requests,
                memberships,
                rules,
                process,
                liaison.requests().undo(),
                clock);
    }
}
