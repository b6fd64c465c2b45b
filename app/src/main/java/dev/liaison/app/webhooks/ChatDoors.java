package dev.liaison.app.webhooks;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.delivery.CardCopies;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.meeting.MeetingCards;
import dev.liaison.domain.meeting.MeetingDesk;
import dev.liaison.domain.poll.PollDesk;
import dev.liaison.domain.request.MentorOffers;
import dev.liaison.domain.request.OfferDesk;
import dev.liaison.domain.request.RequestCards;
import dev.liaison.domain.request.RequestCopies;
import dev.liaison.domain.request.RequestDesk;
import dev.liaison.processes.clicks.Clicks;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the chat door together. */
@Configuration(proxyBeanMethods = false)
public class ChatDoors {

    @Bean
    Replies replies(ChatProviders providers, ExecutorService clickThreads) {
        return new Replies(providers, clickThreads);
    }

    @Bean
    RequestClicks requestClicks(
            RequestDesk desk,
            RequestCards cards,
            RequestCopies copies,
            FreshCards fresh,
            Clicks clicks,
            Replies replies) {
        return new RequestClicks(desk, cards, copies, fresh, clicks, replies);
    }

    @Bean
    OfferClicks offerClicks(
            OfferDesk desk,
            MentorOffers offers,
            RequestCopies copies,
            FreshCards fresh,
            Clicks clicks,
            Replies replies) {
        return new OfferClicks(desk, offers, copies, fresh, clicks, replies);
    }

    @Bean
    MeetingClicks meetingClicks(
            MeetingDesk desk, MeetingCards cards, CardCopies copies, FreshCards fresh, Clicks clicks, Replies replies) {
        return new MeetingClicks(desk, cards, copies, fresh, clicks, replies);
    }

    @Bean
    PollClicks pollClicks(PollDesk desk, FreshCards fresh, Clicks clicks, Replies replies) {
        return new PollClicks(desk, fresh, clicks, replies);
    }

    @Bean
    ChatDoor chatDoor(
            Installations installations,
            ChatAddresses addresses,
            OfferClicks offers,
            MeetingClicks meetings,
            PollClicks polls,
            RequestClicks requests,
            Replies replies,
            Clicks clicks) {
        return new ChatDoor(installations, addresses, List.of(offers, meetings, polls, requests), replies, clicks);
    }
}
