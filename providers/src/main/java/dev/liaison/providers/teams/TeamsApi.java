package dev.liaison.providers.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.domain.chat.ChatMember;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.outside.Refused;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.teams.TeamsIds.Contact;
import dev.liaison.providers.teams.TeamsIds.Place;
import dev.liaison.providers.teams.TeamsTransport.Call;
import dev.liaison.providers.teams.TeamsTrouble.Kind;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/** The connector's REST API: one method a call, its limits kept, its failures in our words. */
public final class TeamsApi {
    private static final Set<Kind> OUT_OF_REACH =
            Set.of(Kind.MESSAGE_GONE, Kind.CONVERSATION_GONE, Kind.NOT_FOUND, Kind.BLOCKED);
    private static final String ACTIVITIES = "activities";

    /** What a guest's name at home is replaced by in a user principal name. */
    private static final String GUEST = "#ext#";

    private final TeamsGovernor governor;
    private final TeamsTransport transport;

    public TeamsApi(TeamsSettings settings, TeamsGovernor governor, Clock clock) {
        this(settings, governor, clock, HttpTimeouts.standard());
    }

    TeamsApi(TeamsSettings settings, TeamsGovernor governor, Clock clock, HttpTimeouts timeouts) {
        this.governor = governor;
        this.transport = new TeamsTransport(settings, new TeamsToken(settings, timeouts, clock), timeouts);
    }

    /** Not repeatable: Teams has no way to recognize the second of two equal messages, nor may a bot read what is there. */
    Place post(Installation installation, String userId, Contact contact, ObjectNode activity) {
        try {
            return post(installation, userId, contact, contact.conversation(), activity);
        } catch (TeamsTrouble trouble) {
            if (trouble.kind() != Kind.CONVERSATION_GONE) {
                throw trouble.asFailure(installation.id(), false);
            }
        }
        var again = conversation(installation, contact);
        try {
            return post(installation, userId, contact, again, activity);
        } catch (TeamsTrouble trouble) {
            throw trouble.asFailure(installation.id(), false);
        }
    }

    private Place post(
            Installation installation, String userId, Contact contact, String conversation, ObjectNode activity)
            throws TeamsTrouble {
        governor.admitWriting(installation.id(), conversation);
        var answer = call(installation, contact, conversation, new Call("POST", activity, conversation, ACTIVITIES));
        var id = answer.path("id").asText("");
        if (id.isEmpty()) {
            throw new TeamsTrouble(Kind.DOUBTFUL, "did not say where it put the message");
        }
        return new Place(userId, conversation, id);
    }

    /** Repeatable: the same people have the same conversation. */
    private String conversation(Installation installation, Contact contact) {
        governor.admitWriting(installation.id(), contact.conversation());
        try {
            var body = TeamsMessages.conversation(contact, installation.externalId());
            var id = call(installation, contact, contact.conversation(), new Call("POST", body))
                    .path("id")
                    .asText("");
            if (!id.isEmpty()) {
                return id;
            }
            throw new TeamsTrouble(Kind.OUT_OF_ORDER, "did not say which conversation it made");
        } catch (TeamsTrouble trouble) {
            throw trouble.asFailure(installation.id(), true);
        }
    }

    /** Repeatable. @return false when the message is no longer there, or no longer ours to change */
    boolean update(Installation installation, Place place, Contact contact, ObjectNode activity) {
        governor.admitWriting(installation.id(), place.conversation());
        try {
            var body = activity.deepCopy().put("id", place.activity());
            call(
                    installation,
                    contact,
                    place.conversation(),
                    new Call("PUT", body, place.conversation(), ACTIVITIES, place.activity()));
            return true;
        } catch (TeamsTrouble trouble) {
            if (OUT_OF_REACH.contains(trouble.kind())) {
                return false;
            }
            throw trouble.asFailure(installation.id(), true);
        }
    }

    /** Repeatable. @throws Refused when it is somebody else by now */
    ChatMember member(Installation installation, String userId, Contact contact) {
        governor.admitReading(installation.id(), contact.conversation());
        try {
            var call = new Call("GET", null, contact.conversation(), "members", contact.user());
            var member = call(installation, contact, contact.conversation(), call);
            if (!isOrUnnamed(member, "aadObjectId", userId)
                    || !isOrUnnamed(member, "tenantId", installation.externalId())) {
                throw new Refused(Refused.Reason.NOT_FOUND, "Teams: somebody else has that id");
            }
            return new ChatMember(email(member), member.path("name").asText(""), contact.locale());
        } catch (TeamsTrouble trouble) {
            throw trouble.asFailure(installation.id(), true);
        }
    }

    private static boolean isOrUnnamed(JsonNode member, String name, String value) {
        var said = member.path(name).asText("");
        return said.isEmpty() || said.equalsIgnoreCase(value);
    }

    /** Where a directory keeps no address, the name to sign in with is one, but for guests. */
    private static String email(JsonNode member) {
        var email = member.path("email").asText("").strip();
        var name = member.path("userPrincipalName").asText("").strip();
        if (!email.isEmpty()) {
            return email;
        }
        return name.indexOf('@') > 0 && !name.toLowerCase(Locale.ROOT).contains(GUEST) ? name : "";
    }

    private JsonNode call(Installation installation, Contact contact, String conversation, Call call)
            throws TeamsTrouble {
        try {
            return transport.call(contact.serviceUrl(), call);
        } catch (TeamsTrouble trouble) {
            if (trouble.kind() == Kind.THROTTLED) {
                governor.pause(installation.id(), conversation, trouble.retryAfter());
            }
            throw trouble;
        }
    }
}
