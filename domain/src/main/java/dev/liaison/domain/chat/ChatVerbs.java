package dev.liaison.domain.chat;

/** What happens to somebody in a chat beside answering cards. */
public final class ChatVerbs {
    /** Our app is there for somebody; the subject is the {@link ChatContact}. */
    public static final String MET = "contact.met";
    /** Our app was removed for somebody; the subject is the {@link ChatContact}. */
    public static final String LEFT = "contact.left";
    /** Somebody wants no messages in a chat; the subject is the platform. */
    public static final String DISCONNECT = "chat.disconnect";
    /** Somebody wants them again; the subject is the platform. */
    public static final String CONNECT = "chat.connect";
    /** Somebody wants none for a while; the subject is the platform, the text an ISO instant. */
    public static final String PAUSE = "chat.pause";
    /** Somebody wants to be written to in that chat first; the subject is the platform. */
    public static final String PREFER = "chat.prefer";

    private ChatVerbs() {}
}
