package dev.liaison.app.pages.login;

/**
 * An account that anybody who tries the demo may use.
 *
 * @param who what somebody sees who signs in with it
 */
public record DemoAccount(String email, String password, String who) {}
