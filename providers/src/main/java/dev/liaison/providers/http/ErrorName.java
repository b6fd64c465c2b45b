package dev.liaison.providers.http;

import java.util.regex.Pattern;

/** A vendor's name for an error, for people who repair things. Its words about it may hold what is in somebody's calendar. */
public final class ErrorName {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{0,60}");

    private ErrorName() {}

    /** The name itself; "unknown error" for what is no name, as a sentence isn't. */
    public static String of(String text) {
        return NAME.matcher(text).matches() ? text : "unknown error";
    }
}
