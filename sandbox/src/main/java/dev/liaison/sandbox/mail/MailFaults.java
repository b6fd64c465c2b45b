package dev.liaison.sandbox.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recipients that are to be refused, and connections that are to break. */
public final class MailFaults {
    private final List<MailFault> waiting = new ArrayList<>();

    /** Where a delivery fails. */
    public enum Stage {
        RCPT,
        DATA,
        DROP_BEFORE,
        DROP_AFTER
    }

    /** One refusal: for one recipient or, with null, for all. */
    public record MailFault(@Nullable String recipient, Stage stage, int smtpCode, int times) {
        String reply() {
            String status = smtpCode < 500 ? "4.7.1" : "5.1.1";
            return smtpCode + " " + status + (smtpCode < 500 ? " Try again later" : " Mailbox unavailable");
        }
    }

    /** Asks for a refusal. */
    public synchronized void add(MailFault fault) {
        waiting.add(fault);
    }

    /** No more refusals. */
    public synchronized void clear() {
        waiting.clear();
    }

    /** What is still to come. */
    public synchronized List<MailFault> waiting() {
        return List.copyOf(waiting);
    }

    synchronized Optional<MailFault> take(Stage stage, String recipient) {
        for (int i = 0; i < waiting.size(); i++) {
            MailFault fault = waiting.get(i);
            boolean concerns = fault.recipient() == null || same(fault.recipient(), recipient);
            if (fault.stage() == stage && concerns) {
                if (fault.times() > 1) {
                    waiting.set(i, new MailFault(fault.recipient(), stage, fault.smtpCode(), fault.times() - 1));
                } else {
                    waiting.remove(i);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private static boolean same(String wanted, String actual) {
        return wanted.toLowerCase(Locale.ROOT).equals(actual.toLowerCase(Locale.ROOT));
    }
}
