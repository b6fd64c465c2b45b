package dev.liaison.providers.slack;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.MessageRef;
import java.util.Optional;
import java.util.regex.Pattern;

/** Builds and parses everything that we have Slack keep for us. */
final class SlackIds {
    /** Marks our dialogs. */
    static final String DIALOG = "liaison.dialog";

    /** Where a dialog's question and its answer are. */
    static final String QUESTION_BLOCK = "question";

    static final String ANSWER_ACTION = "answer";

    /** What every message of ours carries, with the delivery's id. */
    static final String DELIVERY_EVENT = "liaison_delivery";

    static final String DELIVERY_ID = "delivery_id";

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern CLAIM = Pattern.compile(
            "([a-z][A-Za-z0-9]{0,50}\\.[a-z][A-Za-z0-9]{0,50}):([^\\p{Cntrl}]{1," + LONGEST_SUBJECT + "})");
    private static final Pattern CHANNEL = Pattern.compile("[A-Z0-9]{1,40}");
    private static final Pattern TS = Pattern.compile("[0-9]{1,20}\\.[0-9]{1,10}");

    private SlackIds() {}

    /** What a button or dialog wants done, and to what. */
    record Claim(String verb, String subjectId) {}

    /** A button's value, or a dialog's private metadata. */
    static String claim(String verb, String subjectId) {
        var text = verb + ":" + subjectId;
        if (!CLAIM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a verb and a subject: " + text);
        }
        return text;
    }

    static String claim(Card.Button button) {
        return claim(button.verb(), button.subjectId());
    }

    /** Empty when it isn't one of ours. */
    static Optional<Claim> parseClaim(String text) {
        var match = CLAIM.matcher(text);
        return match.matches() ? Optional.of(new Claim(match.group(1), match.group(2))) : Optional.empty();
    }

    /** Slack wants them different within a message. */
    static String actionId(Card.Button button, int position) {
        return button.verb() + "#" + position;
    }

    /** A message in a conversation. */
    record Place(String channel, String ts) {
        MessageRef ref() {
            return new MessageRef(channel + ":" + ts);
        }
    }

    /** Empty when these aren't a channel and a time stamp of Slack's. */
    static Optional<Place> place(String channel, String ts) {
        return CHANNEL.matcher(channel).matches() && TS.matcher(ts).matches()
                ? Optional.of(new Place(channel, ts))
                : Optional.empty();
    }

    static Place parse(MessageRef ref) {
        var colon = ref.value().indexOf(':');
        return place(ref.value().substring(0, Math.max(colon, 0)), ref.value().substring(colon + 1))
                .orElseThrow(() -> new IllegalArgumentException("not a Slack message: " + ref));
    }
}
