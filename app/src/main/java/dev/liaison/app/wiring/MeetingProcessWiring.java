package dev.liaison.app.wiring;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.delivery.ReadsReplies;
import dev.liaison.domain.meeting.MeetingAnswers;
import dev.liaison.domain.meeting.MeetingDesk;
import dev.liaison.domain.meeting.MeetingEntries;
import dev.liaison.domain.meeting.MeetingHistory;
import dev.liaison.domain.meeting.MeetingHolds;
import dev.liaison.domain.meeting.MeetingMatters;
import dev.liaison.domain.meeting.MeetingProposals;
import dev.liaison.domain.meeting.MeetingRules;
import dev.liaison.domain.meeting.MeetingSettingsStore;
import dev.liaison.domain.meeting.MeetingSlots;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.people.People;
import dev.liaison.domain.program.Programs;
import dev.liaison.processes.engine.Engine;
import dev.liaison.processes.meeting.MeetingClicks;
import dev.liaison.processes.meeting.MeetingReplies;
import dev.liaison.processes.meeting.MeetingSchedulingProcess;
import dev.liaison.processes.meeting.MeetingSteps;
import dev.liaison.processes.meeting.MeetingStores;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The process of meetings; its model calls {@code meetingScheduling} by name. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "liaison.role", havingValue = "app", matchIfMissing = true)
class MeetingProcessWiring {

    @Bean
    MeetingStores meetingStores(
            Meetings meetings,
            MeetingHistory history,
            MeetingHolds holds,
            MeetingProposals proposals,
            People people,
            AuditLog audit) {
        return new MeetingStores(meetings, history, holds, proposals, people, audit);
    }

    @Bean
    MeetingSteps meetingScheduling(
            MeetingStores stores,
            MeetingMatters matters,
            MeetingEntries entries,
            MeetingSettingsStore settings,
            Clock clock) {
        return new MeetingSteps(stores, matters, entries, settings, clock);
    }

    @Bean
    MeetingSchedulingProcess meetingSchedulingProcess(
            Engine engine,
            MeetingStores stores,
            MeetingRules rules,
            Programs programs,
            TransactionTemplate transactions,
            LiaisonProperties liaison,
            Clock clock) {
        return new MeetingSchedulingProcess(
                engine,
                stores,
                rules,
                programs,
                transactions,
                liaison.meetings().undo(),
                clock);
    }

    @Bean
    MeetingReplies meetingReplies(
            Engine engine,
            MeetingStores stores,
            MeetingMatters matters,
            MeetingAnswers answers,
            TransactionTemplate transactions) {
        return new MeetingReplies(engine, stores, matters, answers, transactions);
    }

    @Bean
    @ConditionalOnExpression("!'${liaison.mail.replies.host:}'.isEmpty()")
    ReplySweep replySweep(ReadsReplies mailbox, MeetingReplies meetings, FreshCards fresh) {
        return new ReplySweep(mailbox, meetings, fresh);
    }

    @Bean
    MeetingClicks meetingClickHandlers(
            Engine engine,
            MeetingStores stores,
            MeetingSlots slots,
            MeetingDesk desk,
            MeetingRules rules,
            Clock clock) {
        return new MeetingClicks(engine, stores, slots, desk, rules, clock);
    }
}
