package dev.liaison.sandbox.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All mail that was taken, oldest first. */
public final class Inbox {
    private final List<Mail> mails = new ArrayList<>();
    private long seq;

    /** One mail as it came over the wire. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Mail(long id, Instant at, String envelopeFrom, List<String> envelopeTo, byte[] raw) {}

    /** Keeps a mail that came over SMTP, or that a calendar service sent by itself. */
    public synchronized void add(Instant at, String from, List<String> to, byte[] raw) {
        mails.add(new Mail(++seq, at, from, to, raw));
    }

    /** Mail to an address, or all. */
    public synchronized List<Mail> to(@Nullable String address) {
        return mails.stream()
                .filter(mail ->
                        address == null || mail.envelopeTo().stream().anyMatch(each -> each.equalsIgnoreCase(address)))
                .toList();
    }

    /** The mail with that number. */
    public synchronized Optional<Mail> mail(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }

    /** Throws all mail away. */
    public synchronized void clear() {
        mails.clear();
    }
}
