package dev.liaison.domain.request;

/** What people can do with a request or a recommended mentor, wherever they are. */
public final class RequestVerbs {
    public static final String ACCEPT = "request.accept";
    public static final String DECLINE = "request.decline";
    public static final String UNDO_ANSWER = "request.undoAnswer";
    public static final String WITHDRAW = "request.withdraw";
    public static final String VIEW_PROFILE = "request.viewProfile";

    /** About an {@link Offer}, as the next one. */
    public static final String ASK = "mentor.ask";

    public static final String VIEW_MENTOR = "mentor.viewProfile";

    private RequestVerbs() {}
}
