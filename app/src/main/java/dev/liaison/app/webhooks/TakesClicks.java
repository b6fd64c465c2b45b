package dev.liaison.app.webhooks;

import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.chat.Received.Submitted;
import dev.liaison.domain.integration.Installation;
import java.util.UUID;

/** What happens at once with the buttons and dialogs about one kind of thing. */
interface TakesClicks {

    /** Whether the verb is about that kind of thing. */
    boolean takes(String verb);

    /**
     * Stores it, or answers with a dialog or a no.
     *
     * @return {@link Answer#TAKEN} when it was stored, and will have its effect
     */
    Answer clicked(Installation installation, UUID person, Clicked click);

    /** Stores it, or says what is wrong. */
    Answer submitted(Installation installation, UUID person, Submitted form);
}
