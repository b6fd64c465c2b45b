package dev.liaison.providers.teams;

import dev.liaison.domain.chat.ChatContact;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** A tenant and one of its people, never stored. */
final class TeamsSamples {
    static final String TENANT = "0d9f4c1e-aaaa-4bbb-8ccc-0000000000ac";
    static final String ANA = "a0a0a0a0-1111-4222-8333-00000000000a";
    static final Installation ACME = installation(TENANT);

    private TeamsSamples() {}

    static Installation installation(String tenant) {
        return new Installation(
                UUID.nameUUIDFromBytes(tenant.getBytes(StandardCharsets.UTF_8)),
                new UUID(0, 1),
                Platform.TEAMS,
                tenant,
                false,
                "Acme",
                "acme.test",
                "",
                "28:" + ScriptedMicrosoft.APP,
                "",
                null,
                Instant.EPOCH,
                Health.HEALTHY,
                "",
                Instant.EPOCH,
                null,
                null);
    }

    static TeamsIds.Contact contact(String serviceUrl) {
        return new TeamsIds.Contact(serviceUrl, "a:1-ana", "29:1-ana", "28:" + ScriptedMicrosoft.APP, "de-DE");
    }

    static ChatContact ana(String serviceUrl) {
        return new ChatContact(
                UUID.randomUUID(),
                ACME.id(),
                ANA,
                contact(serviceUrl).text(),
                "ana@acme.test",
                "Ana Lopez",
                Instant.EPOCH,
                null);
    }

    /** Of Ana's, with what makes it what it is. @param more further fields, each with a comma before it */
    static String activity(String serviceUrl, String type, String more) {
        return """
                {"type":"%s","id":"f:1-7","timestamp":"2026-05-04T10:00:00.0000000Z","channelId":"msteams","serviceUrl":"%s",
                 "from":{"id":"29:1-ana","name":"Ana Lopez","aadObjectId":"%s"},
                 "recipient":{"id":"28:%s","name":"Liaison"},
                 "conversation":{"id":"a:1-ana","conversationType":"personal","tenantId":"%s"},
                 "channelData":{"tenant":{"id":"%s"}},"locale":"de-DE"%s}"""
                .formatted(type, serviceUrl, ANA, ScriptedMicrosoft.APP, TENANT, TENANT, more);
    }
}
