package dev.liaison.providers.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.providers.http.InboundJson;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Builds and parses everything that we have Teams, or our own tables, keep for us. */
final class TeamsIds {
    /** What a button or dialog sends back. */
    static final String VERB = "verb";

    static final String SUBJECT = "subject";

    /** A dialog's only field. */
    static final String ANSWER = "answer";

    /** What a dialog's button brings back so that the dialog can be shown again. */
    static final String AGAIN = "again";

    /** Teams, among all the channels that a bot may be connected to. */
    static final String CHANNEL = "msteams";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern VERBS = Pattern.compile("[a-z][A-Za-z0-9]{0,50}\\.[a-z][A-Za-z0-9]{0,50}");
    private static final Pattern SUBJECTS = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://[^/]*)(.*?)/?");

    private TeamsIds() {}

    /** What a button or dialog wants done, and to what. */
    record Claim(String verb, String subjectId) {}

    /** What a button sends back. */
    static ObjectNode claim(Card.Button button) {
        return claim(button.verb(), button.subjectId());
    }

    static ObjectNode claim(String verb, String subjectId) {
        if (!VERBS.matcher(verb).matches() || !SUBJECTS.matcher(subjectId).matches()) {
            throw new IllegalArgumentException("not a verb and a subject: " + verb + " " + subjectId);
        }
        return JSON.createObjectNode().put(VERB, verb).put(SUBJECT, subjectId);
    }

    /** Empty when it isn't one of ours. */
    static Optional<Claim> parseClaim(InboundJson data) {
        var claim = new Claim(data.textOrEmpty(VERB), data.textOrEmpty(SUBJECT));
        return VERBS.matcher(claim.verb()).matches()
                        && SUBJECTS.matcher(claim.subjectId()).matches()
                ? Optional.of(claim)
                : Optional.empty();
    }

    /**
     * What is needed to write to somebody (Bot Framework: a conversation reference).
     *
     * @param serviceUrl where the conversation is now
     * @param conversation its id
     * @param user the bot's own id of the person, 29:…
     * @param bot our id there, 28:…
     * @param locale of the person's client; empty when not known
     */
    record Contact(String serviceUrl, String conversation, String user, String bot, String locale) {
        String text() {
            return JSON.createObjectNode()
                    .put("serviceUrl", serviceUrl)
                    .put("conversation", conversation)
                    .put("user", user)
                    .put("bot", bot)
                    .put("locale", locale)
                    .toString();
        }
    }

    /** @throws IllegalArgumentException when we did not write it */
    static Contact parseContact(String text) {
        try {
            var node = JSON.readTree(text);
            return new Contact(
                    part(node, "serviceUrl"),
                    part(node, "conversation"),
                    part(node, "user"),
                    part(node, "bot"),
                    node.path("locale").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a contact in Teams");
        }
    }

    private static String part(JsonNode node, String name) {
        var text = node.path(name).asText();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a contact in Teams without " + name);
        }
        return text;
    }

    /**
     * A message in somebody's conversation.
     *
     * @param user whose, by the directory's id, so that the way there can be looked up
     * @param activity empty for none in particular
     */
    record Place(String user, String conversation, String activity) {
        MessageRef ref() {
            return new MessageRef(encode(user) + "/" + encode(conversation) + "/" + encode(activity));
        }
    }

    /** @throws IllegalArgumentException when we did not write it */
    static Place parse(MessageRef ref) {
        var parts = ref.value().split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a message in Teams: " + ref);
        }
        return new Place(decode(parts[0]), decode(parts[1]), decode(parts[2]));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    /** The same for all ways to write one address: without the slash at its end, scheme and host in lower case. */
    static String address(String url) {
        var match = ADDRESS.matcher(url);
        return match.matches() ? match.group(1).toLowerCase(Locale.ROOT) + match.group(2) : url;
    }
}
