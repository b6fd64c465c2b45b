package dev.liaison.domain.chat;

import dev.liaison.domain.integration.Installation;

/** A chat that can tell one person something beside a card, seen by nobody else and not kept. */
public interface AnswersClicks {

    /** Says why a click had no effect. */
    void tell(Installation installation, String userId, MessageRef message, String text);
}
