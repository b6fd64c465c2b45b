package dev.liaison.domain.chat;

import java.net.URI;
import java.util.List;

/** What somebody who has our app in a chat is told about it. */
public final class ContactCards {
    private final URI home;

    /** @param baseUrl where our pages are */
    public ContactCards(URI baseUrl) {
        this.home = URI.create(baseUrl + "/");
    }

    /** @param platform the chat's name */
    public Card card(ContactNotice notice, ChatContact contact, String platform) {
        return switch (notice) {
            case WELCOME -> welcome(contact, platform);
            case STRANGER -> stranger(contact, platform);
        };
    }

    private Card welcome(ChatContact contact, String platform) {
        return new Card(
                "Welcome" + (contact.name().isEmpty() ? "" : ", " + contact.name()),
                List.of(
                        new Card.Text("Your mentoring program speaks to you here from now on: requests, meetings and"
                                + " polls arrive as messages, and you answer them in " + platform + "."),
                        new Card.Text(
                                "Write \u201chome\u201d to see how everything stands, or \u201chelp\u201d for what else you"
                                        + " can write. \u201cdisconnect\u201d ends the messages here; they go to your e-mail then."),
                        new Card.Link("Open Liaison", home)),
                List.of(),
                "You get this once, because the Liaison app is installed for you in " + platform + ".");
    }

    private Card stranger(ChatContact contact, String platform) {
        var address = contact.email().isEmpty() ? "your account" : contact.email();
        return new Card(
                "We could not find you in a mentoring program",
                List.of(
                        new Card.Text("Nobody in your organization\u2019s mentoring programs has the address of your "
                                + platform + " account (" + address + ")."),
                        new Card.Text("If you take part with another address, ask your program\u2019s administrator to"
                                + " correct it. They see that you are here; you need not do anything else.")),
                List.of(),
                "Until then you get no messages here.");
    }
}
