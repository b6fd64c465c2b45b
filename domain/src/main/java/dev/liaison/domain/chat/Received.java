package dev.liaison.domain.chat;

import java.util.List;

/** What a provider told us, in our words. Whoever switches over it must say what happens with each. */
public sealed interface Received {

    /** The provider asks whether we are there. Answer with the text. */
    record Handshake(String challenge) implements Received {}

    /**
     * Somebody pressed a button.
     *
     * @param workspaceIds by which the installation is found, in this order
     * @param userId the provider's id of who clicked
     * @param trigger the provider's: what opens a dialog for some seconds, or which kind of gesture has to be answered;
     *     empty where there is none
     * @param message where the button stands; its value is empty in a dialog
     * @param contact as in {@link Met}, as it is now; empty where a chat needs none
     * @param dedupeKey the same for repeats of one gesture only
     */
    record Clicked(
            List<String> workspaceIds,
            String userId,
            String verb,
            String subjectId,
            String trigger,
            MessageRef message,
            String contact,
            String dedupeKey)
            implements Received {}

    /**
     * Somebody sent off a dialog.
     *
     * @param text what they typed; empty when nothing
     * @param trigger the provider's: what it needs to word the answer; empty where there is none
     * @param contact as in {@link Met}, as it is now; empty where a chat needs none
     */
    record Submitted(
            List<String> workspaceIds,
            String userId,
            String verb,
            String subjectId,
            String text,
            String trigger,
            String contact,
            String dedupeKey)
            implements Received {}

    /**
     * Our app is there for somebody: they installed it, a policy did, or it was there and says so again. Comes any number
     * of times, in any order with what else that person does.
     *
     * @param contact what the provider needs to write to them, as it wrote it; opaque to everybody else
     */
    record Met(List<String> workspaceIds, String userId, String contact, String dedupeKey) implements Received {}

    /** Our app was removed for somebody; the others still have it. */
    record Left(List<String> workspaceIds, String userId, String dedupeKey) implements Received {}

    /**
     * Somebody wrote to our app.
     *
     * @param text as they typed it, without space around it; never empty
     * @param contact as in {@link Met}, as it is now
     */
    record Said(List<String> workspaceIds, String userId, String text, String contact, String dedupeKey)
            implements Received {}

    /** Our app was removed, or its token was revoked, at the provider. */
    record Uninstalled(List<String> workspaceIds, String reason, String dedupeKey) implements Received {}

    /** Somebody's account was made, changed or switched off. */
    record UserChanged(List<String> workspaceIds, String userId, String email, boolean deleted, String dedupeKey)
            implements Received {}

    /** Known, and of no interest on purpose. */
    record Ignored(String type) implements Received {}

    /** A type that we never heard of: answered, and logged. */
    record Unknown(String type) implements Received {}
}
