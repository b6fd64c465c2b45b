package dev.liaison.app.wiring;

import dev.liaison.domain.calendar.Availabilities;
import dev.liaison.domain.delivery.CardCopies;
import dev.liaison.domain.delivery.CardSource;
import dev.liaison.domain.delivery.CardSources;
import dev.liaison.domain.delivery.FeedAddresses;
import dev.liaison.domain.delivery.InvitesByMail;
import dev.liaison.domain.delivery.SendOnce;
import dev.liaison.domain.meeting.CommonTimes;
import dev.liaison.domain.meeting.EventPlacing;
import dev.liaison.domain.meeting.MeetingAnswers;
import dev.liaison.domain.meeting.MeetingCalendars;
import dev.liaison.domain.meeting.MeetingCards;
import dev.liaison.domain.meeting.MeetingDesk;
import dev.liaison.domain.meeting.MeetingEntries;
import dev.liaison.domain.meeting.MeetingFeeds;
import dev.liaison.domain.meeting.MeetingHistory;
import dev.liaison.domain.meeting.MeetingHolds;
import dev.liaison.domain.meeting.MeetingInvitations;
import dev.liaison.domain.meeting.MeetingMatters;
import dev.liaison.domain.meeting.MeetingProposals;
import dev.liaison.domain.meeting.MeetingRules;
import dev.liaison.domain.meeting.MeetingSettingsStore;
import dev.liaison.domain.meeting.MeetingSlots;
import dev.liaison.domain.meeting.MeetingTimes;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.meeting.SchedulingSettings;
import dev.liaison.domain.meeting.SlotChecks;
import dev.liaison.domain.people.People;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Meetings: their facts and rules, their cards, and the calendars that they stand in. */
@Configuration(proxyBeanMethods = false)
@Import({
    FeedAddresses.class,
    Meetings.class,
    MeetingSlots.class,
    MeetingHolds.class,
    MeetingEntries.class,
    MeetingHistory.class,
    MeetingAnswers.class,
    MeetingSettingsStore.class,
    MeetingProposals.class,
    MeetingMatters.class,
    MeetingRules.class,
    MeetingCalendars.class,
    EventPlacing.class
})
class MeetingWiring {

    @Bean
    MeetingCards meetingCards(MeetingMatters matters, LiaisonProperties liaison) {
        return new MeetingCards(matters, liaison.baseUrl(), liaison.meetings().undo());
    }

    @Bean
    MeetingDesk meetingDesk(MeetingMatters matters, MeetingHolds holds, LiaisonProperties liaison, Clock clock) {
        return new MeetingDesk(matters, holds, liaison.meetings().undo(), clock);
    }

    @Bean
    MeetingInvitations meetingInvitations(
            MeetingMatters matters,
            MeetingEntries entries,
            MeetingHistory history,
            People people,
            InvitesByMail mailer,
            SendOnce once,
            LiaisonProperties liaison) {
        return new MeetingInvitations(matters, entries, history, people, mailer, once, liaison.baseUrl());
    }

    @Bean
    MeetingFeeds meetingFeeds(
            Meetings meetings, MeetingHistory history, People people, LiaisonProperties liaison, Clock clock) {
        return new MeetingFeeds(meetings, history, people, liaison.baseUrl(), clock);
    }

    @Bean
    CardSources cardSources(List<CardSource> sources, People people, CardCopies copies) {
        return new CardSources(sources, people, copies);
    }

    /** What asks calendars goes by each organization's decision table, which only an engine knows. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "liaison.role", havingValue = "app", matchIfMissing = true)
    static class Asking {
        @Bean
        MeetingTimes meetingTimes(
                CommonTimes common,
                Availabilities availabilities,
                SchedulingSettings settings,
                People people,
                Clock clock) {
            return new MeetingTimes(common, availabilities, settings, people, clock);
        }

        @Bean
        SlotChecks slotChecks(
                MeetingMatters matters,
                MeetingTimes times,
                MeetingProposals proposals,
                MeetingHistory history,
                People people) {
            return new SlotChecks(matters, times, proposals, history, people);
        }
    }
}
