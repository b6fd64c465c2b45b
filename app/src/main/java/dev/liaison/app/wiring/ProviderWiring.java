package dev.liaison.app.wiring;

import dev.liaison.app.connect.WhenSlackIsSetUp;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.ChatInbound;
import dev.liaison.domain.chat.ChatProvider;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.Reach;
import dev.liaison.domain.delivery.ActionLinks;
import dev.liaison.domain.delivery.CardCopies;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.delivery.InvitesByMail;
import dev.liaison.domain.delivery.Mailer;
import dev.liaison.domain.delivery.MailsCards;
import dev.liaison.domain.delivery.ReadsReplies;
import dev.liaison.domain.delivery.SendOnce;
import dev.liaison.domain.delivery.SendsCards;
import dev.liaison.domain.delivery.WritesFeeds;
import dev.liaison.domain.integration.Connector;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Vault;
import dev.liaison.providers.mail.IcalFeeds;
import dev.liaison.providers.mail.ImapReplies;
import dev.liaison.providers.mail.SmtpMailer;
import dev.liaison.providers.slack.SlackApi;
import dev.liaison.providers.slack.SlackChat;
import dev.liaison.providers.slack.SlackConnect;
import dev.liaison.providers.slack.SlackGovernor;
import dev.liaison.providers.slack.SlackInbound;
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
    Reach reach(Installations installations, ChatAddresses addresses, ChatProviders providers, Clock clock) {
        return new Reach(installations, addresses, providers, clock);
    }

    @Bean
    SendOnce sendOnce(Deliveries deliveries) {
        return new SendOnce(deliveries);
    }

    @Bean
    SendsCards sendsCards(Reach reach, ChatProviders providers, SendOnce once) {
        return new SendsCards(reach, providers, once);
    }

    @Bean
    CardCopies cardCopies(Deliveries deliveries, Installations installations, ChatProviders providers) {
        return new CardCopies(deliveries, installations, providers);
    }

    @Bean
    MailsCards mailsCards(Mailer mailer, SendOnce once, ActionLinks links, LiaisonProperties liaison) {
        return new MailsCards(mailer, once, links, liaison.baseUrl());
    }
}
