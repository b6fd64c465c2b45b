package dev.liaison.domain.chat;

import dev.liaison.domain.integration.Installation;

/** A chat that can open a dialog while a click is being answered. */
public interface OpensDialogs {

    /**
     * Opens it for whoever clicked. Only within seconds of the click: never from an external task.
     *
     * @param trigger as the click brought it
     */
    void open(Installation installation, String trigger, Dialog dialog);
}
