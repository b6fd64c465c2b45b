package dev.liaison.sandbox.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.ServerSetup;
import dev.liaison.sandbox.mail.MailFaults.Stage;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An SMTP server that keeps everything and refuses on request. */
public final class MailServer implements AutoCloseable {
    private static final long START_LIMIT_MS = 5_000;
    private final Clock clock;
    private final Inbox inbox = new Inbox();
    private final MailFaults faults = new MailFaults();
    private final SmtpServer server;

    /** Starts to listen; port 0 takes any free one. */
    public MailServer(Clock clock, String host, int port) {
        this.clock = clock;
        Managers managers = new Managers();
        server = new SmtpServer(new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP), managers) {
            @Override
            protected ProtocolHandler createProtocolHandler(Socket socket) {
                return new SmtpHandler(new SmtpCommandRegistry(), new Taker(managers, socket), socket) {
                    @Override
                    public void run() {
                        try {
                            super.run();
                        } catch (IllegalStateException broken) {
                            // A connection that was broken on request ends like this; any other must be seen.
                            if (!socket.isClosed()) {
                                throw broken;
                            }
                        }
                    }
                };
            }
        };
        server.startService();
        try {
            if (!server.waitTillRunning(START_LIMIT_MS)) {
                throw new IllegalStateException("the mail server does not start on port " + port);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server.getPort();
    }

    /** What was taken. */
    public Inbox inbox() {
        return inbox;
    }

    /** What is to be refused. */
    public MailFaults faults() {
        return faults;
    }

    @Override
    public void close() {
        server.stopService();
    }

    /** Takes the mail of one connection. */
    private final class Taker extends SmtpManager {
        private final Socket socket;

        private Taker(Managers managers, Socket socket) {
            super(managers.getImapHostManager(), managers.getUserManager());
            this.socket = socket;
        }

        @Override
        public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
            return faults.take(Stage.RCPT, recipient.getEmail())
                    .map(fault -> fault.reply())
                    .orElse(null);
        }

        @Override
        public @Nullable String checkData(SmtpState state) {
            Optional<MailFaults.MailFault> refusal = first(state, Stage.DATA);
            if (refusal.isPresent()) {
                return refusal.get().reply();
            }
            if (first(state, Stage.DROP_BEFORE).isPresent()) {
                drop();
                return "421 4.3.0 gone";
            }
            return null;
        }

        private Optional<MailFaults.MailFault> first(SmtpState state, Stage stage) {
            return recipients(state).stream()
                    .map(each -> faults.take(stage, each))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private List<String> recipients(SmtpState state) {
            return state.getMessage().getToAddresses().stream()
                    .map(address -> address.getEmail())
                    .toList();
        }

        @Override
        public synchronized void send(SmtpState state) {
            inbox.add(clock.instant(), state.getMessage().getReturnPath().getEmail(), recipients(state), raw(state));
            if (first(state, Stage.DROP_AFTER).isPresent()) {
                drop();
            }
        }

        private byte[] raw(SmtpState state) {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                state.getMessage().getMessage().writeTo(out);
                return out.toByteArray();
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException("a mail that cannot be written back", e);
            }
        }

        private void drop() {
            try {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
