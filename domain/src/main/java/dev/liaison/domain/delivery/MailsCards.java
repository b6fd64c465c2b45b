package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.people.Person;
import java.net.URI;

/** Brings a card to a person by mail, once per task. */
public final class MailsCards {
    private final Mailer mailer;
    private final SendOnce once;
    private final ActionLinks links;
    private final URI baseUrl;

    /** @param baseUrl where people reach this installation, without a slash at the end */
    public MailsCards(Mailer mailer, SendOnce once, ActionLinks links, URI baseUrl) {
        this.mailer = mailer;
        this.once = once;
        this.links = links;
        this.baseUrl = baseUrl;
    }

    /**
     * Sends it with a link that lets the recipient answer without signing in. Blocks.
     *
     * @return {@link DeliveryOutcome#REFUSED} when the mail server refuses the address
     * @throws dev.liaison.domain.outside.Unreachable when it is worth another try
     */
    public DeliveryOutcome sendWithLink(String taskKey, Person person, String subject, String notice, Card card) {
        return once.send(taskKey, notification(person, subject, notice), delivery -> {
            var link = URI.create(baseUrl + ActionLinks.path(subject) + links.make(person.id(), subject));
            mailer.send(CardMail.of(card, person, link, taskKey + "." + person.id()));
            return null;
        });
    }

    /** The same with a link to the start page, for which the recipient signs in. */
    public DeliveryOutcome send(String taskKey, Person person, String subject, String notice, Card card) {
        return once.send(taskKey, notification(person, subject, notice), delivery -> {
            mailer.send(CardMail.of(card, person, baseUrl, taskKey + "." + person.id()));
            return null;
        });
    }

    private static SendOnce.Notification notification(Person person, String subject, String notice) {
        return new SendOnce.Notification(person.organizationId(), person.id(), subject, notice, Channel.EMAIL, null);
    }
}
