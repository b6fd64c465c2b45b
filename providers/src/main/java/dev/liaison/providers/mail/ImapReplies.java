package dev.liaison.providers.mail;

import dev.liaison.domain.delivery.InvitationReply;
import dev.liaison.domain.delivery.ReadsReplies;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.Redaction;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.FlagTerm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads answers by IMAP. Of each mail only the calendar object and who vouches for it are looked at. */
public final class ImapReplies implements ReadsReplies {
    private static final Logger LOG = LoggerFactory.getLogger(ImapReplies.class);
    /** The library's own log would show whole mails to whoever asks for everything. Held, or its level would be forgotten. */
    private static final java.util.logging.Logger TRACE = java.util.logging.Logger.getLogger("org.eclipse.angus.mail");

    static {
        TRACE.setLevel(Level.INFO);
    }

    private static final int AT_ONCE = 200;
    private static final int LARGEST = 1_000_000;

    private final ReplyMailbox mailbox;

    public ImapReplies(ReplyMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public int read(Consumer<InvitationReply> each) {
        try (var store = mailbox.session().getStore(mailbox.protocol())) {
            store.connect(
                    mailbox.host(),
                    mailbox.port(),
                    mailbox.user(),
                    mailbox.password().value());
            try (var folder = store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_WRITE);
                return read(unread(folder), each);
            }
        } catch (AuthenticationFailedException e) {
            throw new Refused(Refused.Reason.NOT_ACCEPTED, "mailbox: does not take our login");
        } catch (MessagingException e) {
            throw new Unreachable("mailbox: " + Redaction.of(e.getMessage()));
        }
    }

    private static List<Message> unread(Folder folder) throws MessagingException {
        return Arrays.stream(folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)))
                .limit(AT_ONCE)
                .toList();
    }

    private int read(List<Message> messages, Consumer<InvitationReply> each) throws MessagingException {
        int replies = 0;
        for (var message : messages) {
            var reply = reply(message);
            if (reply.isPresent()) {
                each.accept(reply.get());
                replies++;
            }
            message.setFlag(Flags.Flag.SEEN, true);
        }
        return replies;
    }

    private Optional<InvitationReply> reply(Message message) throws MessagingException {
        try {
            return message.getSize() > LARGEST
                    ? passedOver(message, "too large")
                    : ReplyMessage.of(message, mailbox.authenticationServer());
        } catch (NoReply no) {
            return passedOver(message, no.getMessage());
        } catch (MessagingException e) {
            if (!message.getFolder().isOpen()) {
                throw e;
            }
            // the connection lives, so it is this mail; it must not keep the others from being read
            return passedOver(message, "not a mail that we can read");
        }
    }

    private static Optional<InvitationReply> passedOver(Message message, @Nullable String why) {
        LOG.info("mail {} passed over: {}", message.getMessageNumber(), why);
        return Optional.empty();
    }
}
