package dev.liaison.providers;

import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.ChatInbound;
import dev.liaison.domain.chat.ChatProvider;
import dev.liaison.domain.chat.InboundRequest;
import dev.liaison.domain.integration.Installation;
import java.util.List;

/** What the contract of all chats has to know of one of them: who is there, what they see, what they can do. */
public interface ChatWorld extends AutoCloseable {

    /** Ada, an ordinary member. */
    String ADA = "ada@acme.test";

    /** Bob, whose account was switched off. */
    String BOB = "bob@acme.test";

    /** Eve, who takes no messages from apps. */
    String EVE = "eve@acme.test";

    /** Everything as in the beginning: the app is installed, nothing was sent. */
    void reset();

    ChatProvider provider();

    ChatInbound inbound();

    Installation installation();

    /** What Ada sees, oldest first; what only she sees included. */
    List<Seen> messages();

    /** The dialog that is open before Ada, as text; empty when there is none. */
    String dialog();

    /** What Ada's press on a button of the newest message sends to us. */
    InboundRequest click(String label);

    /** What Ada's typing into the open dialog and sending it off sends to us. */
    InboundRequest submit(String text);

    /** The next thing that is sent to us is read and answered so. */
    void answer(Answer answer);

    /** Somebody removes the app there: what that sends to us. */
    InboundRequest removeApp();

    /** The next message is taken, and the answer is lost. */
    void loseNextAnswer();

    /** The next message is not taken: too many. */
    void throttleNext(int seconds);

    /** Nothing of ours is taken there any more. */
    void revokeAccess();

    /** Whether that is for good, and the same as a removal. */
    default boolean revokedForGood() {
        return true;
    }

    /** Whether our app can remove itself. */
    default boolean canLeave() {
        return true;
    }

    @Override
    void close();

    /**
     * A message as somebody sees it.
     *
     * @param text all that can be read on it
     * @param content as it is kept there
     */
    record Seen(String text, String content) {}
}
