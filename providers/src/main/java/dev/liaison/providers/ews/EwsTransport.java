package dev.liaison.providers.ews;

import dev.liaison.providers.ews.EwsTrouble.Kind;
import dev.liaison.providers.http.ForbiddenAddress;
import dev.liaison.providers.http.GuardedClient;
import dev.liaison.providers.http.HttpAnswer;
import dev.liaison.providers.http.TooLarge;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** Sends questions and says of every answer, and of every lost one, what it was. */
final class EwsTransport {
    private static final Logger LOG = LoggerFactory.getLogger(EwsTransport.class);

    private final EwsSessions sessions;

    EwsTransport(GuardedClient client, Clock clock) {
        this.sessions = new EwsSessions(client, clock);
    }

    /** @return the SOAP body, which is no fault */
    Element ask(EwsAccess access, String question) throws EwsTrouble {
        var answer = send(access, question);
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
            return sessions.send(access, question);
        } catch (TooLarge e) {
            throw new EwsTrouble(Kind.OUT_OF_ORDER, String.valueOf(e.getMessage()));
        } catch (InterruptedIOException e) {
            throw new EwsTrouble(Kind.OUT_OF_ORDER, "no answer in time");
        } catch (IOException e) {
            throw ForbiddenAddress.causes(e)
                    ? new EwsTrouble(Kind.NOT_ALLOWED, String.valueOf(e.getMessage()))
                    : new EwsTrouble(Kind.OUT_OF_ORDER, "not reached, " + e.getMessage());
        }
    }
}
