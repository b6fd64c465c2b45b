package dev.liaison.app.wiring;

import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.people.People;
import dev.liaison.domain.poll.PollCards;
import dev.liaison.domain.poll.PollDesk;
import dev.liaison.domain.poll.PollRules;
import dev.liaison.domain.poll.Polls;
import dev.liaison.processes.engine.Engine;
import dev.liaison.processes.meeting.MeetingSchedulingProcess;
import dev.liaison.processes.poll.GroupMeetingPollProcess;
import dev.liaison.processes.poll.PollBooking;
import dev.liaison.processes.poll.PollClicks;
import dev.liaison.processes.poll.PollSteps;
import dev.liaison.processes.poll.PollStores;
import dev.liaison.processes.poll.PollTieBreak;
import java.time.Clock;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionTemplate;

/** Polls: their facts, rules and cards, and the process; its model calls {@code groupMeetingPoll} by name. */
@Configuration(proxyBeanMethods = false)
@Import({Polls.class, PollRules.class, PollDesk.class})
class PollWiring {

    @Bean
    PollCards pollCards(Polls polls, Meetings meetings, People people, LiaisonProperties liaison) {
        return new PollCards(polls, meetings, people, liaison.baseUrl());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "liaison.role", havingValue = "app", matchIfMissing = true)
    static class Running {
        @Bean
        PollStores pollStores(Polls polls, People people, AuditLog audit) {
            return new PollStores(polls, people, audit);
        }

        @Bean
        PollBooking pollBooking(Polls polls, MeetingSchedulingProcess meetings, Clock clock) {
            return new PollBooking(polls, meetings, clock);
        }

        @Bean
        PollSteps groupMeetingPoll(
                PollStores stores, @Lazy DecisionService decisions, PollBooking booking, Clock clock) {
            return new PollSteps(stores, new PollTieBreak(decisions), booking, clock);
        }

        @Bean
        GroupMeetingPollProcess groupMeetingPollProcess(
                Engine engine,
                PollStores stores,
                PollRules rules,
                TransactionTemplate transactions,
                LiaisonProperties liaison,
                Clock clock) {
            return new GroupMeetingPollProcess(
                    engine, stores, rules, transactions, liaison.meetings().undo(), clock);
        }

        @Bean
        PollClicks pollClickHandlers(
                Engine engine, PollStores stores, PollDesk desk, PollBooking booking, Clock clock) {
            return new PollClicks(engine, stores, desk, booking, clock);
        }
    }
}
