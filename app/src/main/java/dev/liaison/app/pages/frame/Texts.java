package dev.liaison.app.pages.frame;

/** What people type, as we keep it. */
public final class Texts {
    private Texts() {}

    /** Line ends as everybody but browsers writes them, and no space around. */
    public static String clean(String typed) {
        return typed.replace("\r\n", "\n").replace("\u0000", "").strip();
    }
}
