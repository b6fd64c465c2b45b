package dev.liaison.app.wiring;

import dev.liaison.app.connect.AppPackage;
import dev.liaison.app.connect.WhenSlackIsSetUp;
import dev.liaison.app.connect.WhenTeamsIsSetUp;
import dev.liaison.domain.Tokens;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.chat.ChatInbound;
import dev.liaison.domain.chat.ChatProvider;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.ChatSettings;
import dev.liaison.domain.chat.ContactCards;
import dev.liaison.domain.chat.Reach;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.delivery.ActionLinks;
import dev.liaison.domain.delivery.CardCopies;
import dev.liaison.domain.delivery.CardUpdates;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.delivery.InvitesByMail;
import dev.liaison.domain.delivery.Mailer;
import dev.liaison.domain.delivery.MailsCards;
import dev.liaison.domain.delivery.ReadsReplies;
import dev.liaison.domain.delivery.SendOnce;
import dev.liaison.domain.delivery.SendsCards;
import dev.liaison.domain.delivery.SendsIntroductions;
import dev.liaison.domain.delivery.WritesFeeds;
import dev.liaison.domain.home.HomeCards;
import dev.liaison.domain.home.HomeCopies;
import dev.liaison.domain.home.HomePlaces;
import dev.liaison.domain.integration.AppVersions;
import dev.liaison.domain.integration.Connector;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.people.People;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.providers.mail.IcalFeeds;
import dev.liaison.providers.mail.ImapReplies;
import dev.liaison.providers.mail.SmtpMailer;
import dev.liaison.providers.slack.SlackApi;
import dev.liaison.providers.slack.SlackChat;
import dev.liaison.providers.slack.SlackConnect;
import dev.liaison.providers.slack.SlackGovernor;
import dev.liaison.providers.slack.SlackInbound;
import dev.liaison.providers.teams.TeamsApi;
import dev.liaison.providers.teams.TeamsChat;
import dev.liaison.providers.teams.TeamsGovernor;
import dev.liaison.providers.teams.TeamsInbound;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The outside world, and how notifications travel to it. The only place that names providers. */
@Configuration(proxyBeanMethods = false)
class ProviderWiring {

    @Configuration(proxyBeanMethods = false)
    @WhenSlackIsSetUp
    static class Slack {
        @Bean
        SlackApi slackApi(SlackProperties slack, LiaisonProperties liaison, Vault vault, Clock clock) {
            return new SlackApi(slack.settings(liaison.baseUrl()), vault, new SlackGovernor(slack.quota(), clock));
        }

        @Bean
        ChatProvider slackChat(SlackApi api) {
            return new SlackChat(api);
        }

        @Bean
        Connector slackConnector(SlackProperties slack, LiaisonProperties liaison, SlackApi api) {
            return new SlackConnect(slack.settings(liaison.baseUrl()), api);
        }

        @Bean
        ChatInbound slackInbound(SlackProperties slack, LiaisonProperties liaison, Clock clock) {
            return new SlackInbound(slack.settings(liaison.baseUrl()), clock);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @WhenTeamsIsSetUp
    static class Teams {
        @Bean
        ChatProvider teamsChat(TeamsProperties teams, ChatContacts contacts, Clock clock) {
            return new TeamsChat(
                    new TeamsApi(teams.settings(), new TeamsGovernor(teams.quota(), clock), clock), contacts);
        }

        @Bean
        ChatInbound teamsInbound(TeamsProperties teams, Clock clock) {
            return new TeamsInbound(teams.settings(), clock);
        }

        @Bean
        AppPackage teamsPackage(TeamsProperties teams, LiaisonProperties liaison, AppVersions versions) {
            var content = teams.content(liaison.baseUrl());
            var version = "1." + versions.of(Tokens.hash(content.manifest("0.0.0"))) + ".0";
            return () -> content.zip(version);
        }
    }

    @Bean
    @ConditionalOnExpression("!'${liaison.mail.replies.host:}'.isEmpty()")
    ReadsReplies readsReplies(ReplyProperties replies) {
        return new ImapReplies(replies.mailbox());
    }

    @Bean
    WritesFeeds writesFeeds() {
        return new IcalFeeds();
    }

    @Bean
    InvitesByMail mailer(MailProperties mail, Clock clock) {
        return new SmtpMailer(mail.server().sender(), mail.settings(), clock);
    }

    @Bean
    ChatProviders chatProviders(List<ChatProvider> providers) {
        return new ChatProviders(providers);
    }

    @Bean
    Reach reach(
            Installations installations,
            ChatAddresses addresses,
            ChatSettings settings,
            ChatProviders providers,
            Clock clock) {
        return new Reach(installations, addresses, settings, providers, clock);
    }

    @Bean
    SendOnce sendOnce(Deliveries deliveries) {
        return new SendOnce(deliveries);
    }

    @Bean
    SendsCards sendsCards(
            Reach reach, ChatProviders providers, SendOnce once, Deliveries deliveries, CardCopies copies) {
        return new SendsCards(reach, providers, once, deliveries, copies);
    }

    @Bean
    SendsIntroductions sendsIntroductions(
            Installations installations,
            People people,
            ChatProviders providers,
            SendOnce once,
            LiaisonProperties liaison) {
        return new SendsIntroductions(installations, people, providers, new ContactCards(liaison.baseUrl()), once);
    }

    @Bean
    CardUpdates cardUpdates(Installations installations, ChatProviders providers) {
        return new CardUpdates(installations, providers);
    }

    @Bean
    CardCopies cardCopies(Deliveries deliveries, CardUpdates updates) {
        return new CardCopies(deliveries, updates);
    }

    @Bean
    HomeCards homeCards(
            MentoringConnections connections,
            MentoringRequests requests,
            Meetings meetings,
            CalendarAccounts calendars,
            ChatSettings settings,
            People people,
            LiaisonProperties liaison,
            Clock clock) {
        return new HomeCards(connections, requests, meetings, calendars, settings, people, liaison.baseUrl(), clock);
    }

    @Bean
    HomeCopies homeCopies(
            HomePlaces places,
            HomeCards cards,
            People people,
            Installations installations,
            ChatProviders providers,
            CardUpdates updates) {
        return new HomeCopies(places, cards, people, installations, providers, updates);
    }

    @Bean
    MailsCards mailsCards(Mailer mailer, SendOnce once, ActionLinks links, LiaisonProperties liaison) {
        return new MailsCards(mailer, once, links, liaison.baseUrl());
    }
}
