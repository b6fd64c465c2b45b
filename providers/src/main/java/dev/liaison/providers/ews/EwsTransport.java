package dev.liaison.providers.ews;

import dev.liaison.providers.ews.EwsTrouble.Kind;
import dev.liaison.providers.http.GuardedClient;
import dev.liaison.providers.http.HttpAnswer;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** Sends questions and says of every answer, and of every lost one, what it was. */
final class EwsTransport {
    private static final Logger LOG = LoggerFactory.getLogger(EwsTransport.class);

    private final GuardedClient client;
    private final EwsSessions sessions;

    EwsTransport(GuardedClient client, Clock clock) {
        this.client = client;
        this.sessions = new EwsSessions(client, clock);
    }

    /** @return the SOAP body, which is no fault */
    Element ask(EwsAccess access, String question) throws EwsTrouble {
        var asked = access.impersonated()
                .map(mailbox -> EwsRequest.impersonating(mailbox, question))
                .orElse(question);
        var answer = send(access, asked);
        LOG.debug("Exchange answered with {}", answer);
        // faults come with 500
        if (answer.status() != 200 && answer.status() != 500) {
            throw EwsErrors.status(answer);
        }
        var body = EwsXml.at(EwsXml.root(answer.body()), "Body")
                .orElseThrow(() -> new EwsTrouble(Kind.OUT_OF_ORDER, "an answer that is no SOAP"));
        var fault = EwsXml.at(body, "Fault");
        if (fault.isPresent()) {
            throw EwsErrors.fault(fault.get());
        }
        return body;
    }

    private HttpAnswer send(EwsAccess access, String question) throws EwsTrouble {
        try {
            return access.proof() instanceof EwsLogin login
                    ? sessions.send(access, login, question)
                    : sendAsApp(access, question);
        } catch (IOException e) {
            throw EwsTrouble.of(e);
        }
    }

    private HttpAnswer sendAsApp(EwsAccess access, String question) throws IOException, EwsTrouble {
        var answer = client.call(access.call(access.proof().authorization(), question), nobody -> false);
        if (answer.status() == 401) {
            throw new EwsTrouble(Kind.NOT_ACCEPTED, "the server does not take our token");
        }
        return answer;
    }
}
