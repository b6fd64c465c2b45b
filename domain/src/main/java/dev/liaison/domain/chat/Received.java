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
     * @param trigger opens dialogs for some seconds; empty where there is none
     * @param message where the button stands; its value is empty in a dialog
     * @param dedupeKey the same for repeats of one gesture only
     */
    record Clicked(
            List<String> workspaceIds,
            String userId,
            String verb,
            String subjectId,
            String trigger,
            MessageRef message,
            String dedupeKey)
            implements Received {}

    /**
     * Somebody sent off a dialog.
     *
     * @param text what they typed; empty when nothing
     */
    record Submitted(
            List<String> workspaceIds, String userId, String verb, String subjectId, String text, String dedupeKey)
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
