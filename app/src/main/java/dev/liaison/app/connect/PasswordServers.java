package dev.liaison.app.connect;

import dev.liaison.domain.calendar.PasswordSignIn;
import java.net.URI;
import java.util.List;

/**
 * The calendar servers that members sign in to with a name and a password.
 *
 * @param signIn tries a name and a password at one of them
 * @param all in the order in which they are offered
 */
public record PasswordServers(PasswordSignIn signIn, List<Server> all) {

    /**
     * One of them.
     *
     * @param title as people know it
     * @param appSpecific true when it takes only passwords that were made for one app
     */
    public record Server(String title, URI url, boolean appSpecific) {}
}
