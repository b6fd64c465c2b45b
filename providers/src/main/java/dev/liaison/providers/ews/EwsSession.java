package dev.liaison.providers.ews;

import dev.liaison.providers.ews.EwsTrouble.Kind;
import dev.liaison.providers.http.ConnectionChanged;
import dev.liaison.providers.http.Conversation;
import dev.liaison.providers.http.HttpAnswer;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One connection on which we prove who we are as soon as the server asks, in the way that it asks for. A password goes out once:
 * a server that refuses it is not asked again, because it would lock the account. For one thread at a time.
 */
final class EwsSession implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EwsAccess access;
    private final EwsLogin login;
    private final Conversation conversation;
    private final Clock clock;
    private @Nullable String basic;

    EwsSession(EwsAccess access, EwsLogin login, Conversation conversation, Clock clock) {
        this.access = access;
        this.login = login;
        this.conversation = conversation;
        this.clock = clock;
    }

    /** @return what the server says once it knows us; never 401 */
    HttpAnswer send(String question) throws IOException, EwsTrouble {
        var answer = conversation.call(access.call(basic, question));
        if (answer.status() != 401) {
            return answer;
        }
        if (basic != null) {
            throw refused();
        }
        return logIn(EwsOffers.of(answer), question);
    }

    private HttpAnswer logIn(EwsOffers offers, String question) throws IOException, EwsTrouble {
        if (offers.windows().isPresent()) {
            return known(ntlm(offers.windows().get(), question));
        }
        if (!offers.basic()) {
            throw new EwsTrouble(Kind.NOT_FOUND, "the server takes neither NTLM nor Basic");
        }
        basic = login.authorization();
        return known(conversation.call(access.call(basic, question)));
    }

    private HttpAnswer ntlm(String scheme, String question) throws IOException, EwsTrouble {
        try {
            return handshake(scheme, question);
        } catch (ConnectionChanged e) {
            // the proof was not sent
            return handshake(scheme, question);
        }
    }

    private HttpAnswer handshake(String scheme, String question) throws IOException, EwsTrouble {
        var answer = conversation.call(access.call(scheme + " " + base64(NtlmMessages.negotiate()), ""));
        if (answer.status() != 401) {
            return answer;
        }
        var challenge = EwsOffers.of(answer)
                .token(scheme)
                .flatMap(NtlmChallenge::read)
                .orElseThrow(() -> new EwsTrouble(Kind.OUT_OF_ORDER, "the server offers NTLM and begins none"));
        return conversation.goOn(access.call(scheme + " " + base64(proof(challenge)), question));
    }

    private byte[] proof(NtlmChallenge challenge) {
        var nonce = new byte[8];
        RANDOM.nextBytes(nonce);
        var binding = conversation.certificate().map(ChannelBinding::of).orElse(new byte[0]);
        return NtlmMessages.authenticate(login, challenge, nonce, clock.instant(), binding);
    }

    private static HttpAnswer known(HttpAnswer answer) throws EwsTrouble {
        if (answer.status() == 401) {
            throw refused();
        }
        return answer;
    }

    private static EwsTrouble refused() {
        return new EwsTrouble(Kind.NOT_ACCEPTED, "the server does not take name and password");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() {
        conversation.close();
    }
}
