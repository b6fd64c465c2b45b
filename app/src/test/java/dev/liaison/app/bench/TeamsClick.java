package dev.liaison.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.domain.request.RequestVerbs;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A press of Accept, as Teams sends it: an {@code adaptiveCard/action} with the connector's token.
 *
 * @param liaison where it is sent
 * @param token genuine; the sandbox's connector signed it
 * @param place the card's activity
 * @param contact how we reach the mentor: addresses and ids of the chat
 */
record TeamsClick(
        URI liaison, String token, String tenant, String requestId, String place, String user, JsonNode contact)
        implements Click {
    @Override
    public HttpRequest request() {
        return HttpRequest.newBuilder(liaison.resolve("/webhooks/teams"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(activity()))
                .build();
    }

    @Override
    public boolean acknowledged(int status, String body) {
        return status == 200 && (brought(body) || body.contains("application/vnd.microsoft.activity.message"));
    }

    @Override
    public boolean brought(String body) {
        return body.contains("application/vnd.microsoft.card.adaptive");
    }

    private String activity() {
        return """
                {"type":"invoke","name":"adaptiveCard/action","id":"f:%s","timestamp":"%s","channelId":"msteams",
                 "serviceUrl":"%s","from":{"id":"%s","name":"Alex","aadObjectId":"%s"},
                 "conversation":{"conversationType":"personal","tenantId":"%s","id":"%s"},
                 "recipient":{"id":"%s","name":"Liaison"},"replyToId":"%s","locale":"en-US",
                 "channelData":{"tenant":{"id":"%s"},"source":{"name":"message"}},
                 "value":{"action":{"type":"Action.Execute","title":"Accept","verb":"%s",
                  "data":{"verb":"%s","subject":"%s"}},"trigger":"manual"}}"""
                .formatted(
                        UUID.randomUUID(),
                        Instant.now(),
                        part("serviceUrl"),
                        part("user"),
                        user,
                        tenant,
                        part("conversation"),
                        part("bot"),
                        place,
                        tenant,
                        RequestVerbs.ACCEPT,
                        RequestVerbs.ACCEPT,
                        requestId);
    }

    private String part(String name) {
        return contact.get(name).asText();
    }
}
