package dev.liaison.app.webhooks;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.ChatSettings;
import dev.liaison.domain.delivery.CardCopies;
import dev.liaison.domain.delivery.CardSources;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.home.HomeCards;
import dev.liaison.domain.home.HomeCopies;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.meeting.MeetingCards;
import dev.liaison.domain.meeting.MeetingDesk;
import dev.liaison.domain.people.People;
import dev.liaison.domain.poll.PollDesk;
import dev.liaison.domain.request.MentorOffers;
import dev.liaison.domain.request.OfferDesk;
import dev.liaison.domain.request.RequestCards;
import dev.liaison.domain.request.RequestCopies;
import dev.liaison.domain.request.RequestDesk;
import dev.liaison.processes.clicks.Clicks;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the chat door together. */
@Configuration(proxyBeanMethods = false)
public class ChatDoors {

    @Bean
    Replies replies(ChatProviders providers, ExecutorService afterwards) {
        return new Replies(providers, afterwards);
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
        return new PollClicks(desk, fresh, new Presses(clicks, replies));
    }

    @Bean
    Visitors visitors(
            ChatAddresses addresses, ChatContacts contacts, ChatSettings settings, People people, Clock clock) {
        return new Visitors(addresses, contacts, settings, people, clock);
    }

    @Bean
    Arrivals arrivals(
            Installations installations,
            ChatContacts contacts,
            ChatProviders providers,
            Clicks clicks,
            Replies replies,
            Visitors visitors,
            TransactionTemplate transactions,
            ExecutorService afterwards,
            Clock clock) {
        return new Arrivals(
                installations, contacts, providers, clicks, replies, visitors, transactions, afterwards, clock);
    }

    @Bean
    ChatCommands chatCommands(
            People people,
            ChatSettings settings,
            HomeCards home,
            HomeCopies homes,
            FreshCards fresh,
            Deliveries deliveries,
            Clicks clicks,
            Replies replies,
            Clock clock) {
        return new ChatCommands(
                people, settings, home, homes, fresh, new LastMessages(deliveries, settings), clicks, replies, clock);
    }

    @Bean
    CardsNow cardsNow(
            Deliveries deliveries, RequestCopies requests, CardSources others, HomeCopies homes, People people) {
        return new CardsNow(deliveries, requests, others, homes, people);
    }

    @Bean
    ChatDoor chatDoor(
            Installations installations,
            ChatAddresses addresses,
            Visitors visitors,
            Arrivals arrivals,
            ChatCommands commands,
            OfferClicks offers,
            MeetingClicks meetings,
            PollClicks polls,
            RequestClicks requests,
            CardsNow cards,
            Replies replies,
            AnswersFirst first,
            Clicks clicks) {
        return new ChatDoor(
                installations,
                addresses,
                visitors,
                arrivals,
                commands,
                List.of(offers, meetings, polls, requests),
                cards,
                replies,
                first,
                clicks);
    }
}
