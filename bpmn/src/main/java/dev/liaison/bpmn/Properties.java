package dev.liaison.bpmn;

/** What a model says about one of its external tasks: the same for each instance, so no variable. */
public final class Properties {
    /** Which message about the subject is sent: a name of {@link Notices}. */
    public static final String NOTICE = "notice";

    private Properties() {}
}
