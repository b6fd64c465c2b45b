package dev.liaison.sandbox.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The personal chat of one person with one bot. Its ids are the same in every run. */
public final class Chat {
    private Bot bot;
    private Person person;
    private final String userId;
    private final String conversationId;
    private final List<Posting> postings = new ArrayList<>();
    private @Nullable Installed installed;
    private @Nullable BlockedAs blocked;
    private @Nullable Dialog dialog;
    private @Nullable String botError;

    Chat(Bot bot, Person person) {
        this.bot = bot;
        this.person = person;
        String of = bot.appId() + "|" + person.tenant() + "|" + person.id();
        userId = "29:1" + digest("user|" + of);
        conversationId = "a:1" + digest("chat|" + of);
    }

    /** An app in a person's Teams: the installation's own id, and the app of the catalog; null where it came without one. */
    public record Installed(String id, @Nullable String teamsAppId) {}

    /** How the connector words that a person has blocked the bot; all three are seen. */
    public enum BlockedAs {
        CONVERSATION_BLOCKED,
        WRITES_BLOCKED,
        NUMBER
    }

    /** An open dialog: the card, its frame, and the activity that it was opened from. */
    public record Dialog(String activity, ObjectNode card, ObjectNode task) {}

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bot. */
    public Bot bot() {
        return bot;
    }

    /** The person. */
    public Person person() {
        return person;
    }

    /** The bot or the person has changed, but not in who they are. */
    void now(Bot otherBot, Person otherPerson) {
        bot = otherBot;
        person = otherPerson;
    }

    /** How this bot knows the person: {@code 29:…}. */
    public String userId() {
        return userId;
    }

    /** The id of the conversation: {@code a:…}. */
    public String conversationId() {
        return conversationId;
    }

    /** The installation; empty when the app is not there. */
    public Optional<Installed> installed() {
        return Optional.ofNullable(installed);
    }

    /** The person has the app from now on. */
    public void install(@Nullable String teamsAppId) {
        installed = new Installed(
                Base64.getEncoder().encodeToString((person.id() + "##" + Ids.uuid()).getBytes(StandardCharsets.UTF_8)),
                teamsAppId);
    }

    /** And no longer. */
    public void uninstall() {
        installed = null;
        blocked = null;
        dialog = null;
    }

    /** How the person's block is worded; empty when the bot may write. */
    public Optional<BlockedAs> blocked() {
        return Optional.ofNullable(blocked);
    }

    /** Blocks the bot, or with null lets it write again. */
    public void block(@Nullable BlockedAs how) {
        blocked = how;
    }

    /** The open dialog. */
    public Optional<Dialog> dialog() {
        return Optional.ofNullable(dialog);
    }

    /** Shows a dialog, or none. */
    public void show(@Nullable Dialog next) {
        dialog = next;
    }

    /** What the client says about the bot's last answer; null when that was good. */
    public @Nullable String botError() {
        return botError;
    }

    /** Keeps it. */
    public void botError(@Nullable String words) {
        botError = words;
    }

    /** All messages, the newest last. */
    public List<Posting> postings() {
        return List.copyOf(postings);
    }

    /** The message of that id, deleted ones included. */
    public Optional<Posting> posting(String id) {
        return postings.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Adds a message. */
    public void add(Posting posting) {
        postings.add(posting);
    }
}
