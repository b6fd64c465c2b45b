package dev.liaison.app.pages.settings;

import dev.liaison.app.connect.PasswordServers;
import dev.liaison.domain.calendar.AppSpecificPassword;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is typed to connect a calendar with a password.
 *
 * @param server the server's place in the list that is offered
 */
record PasswordForm(int server, String name, String password) {

    /** Beside which field what is wrong; empty when nothing is. A password that looks like a real one goes nowhere. */
    Map<String, String> errors(PasswordServers.Server at) {
        var errors = new LinkedHashMap<String, String>();
        if (name.isBlank()) {
            errors.put("name", "Enter the name that you sign in with there.");
        } else if (at.appSpecific() && !name.contains("@")) {
            errors.put("name", "Enter your Apple Account's e-mail address.");
        }
        if (password.isEmpty()) {
            errors.put("password", "Enter the password.");
        } else if (at.appSpecific() && AppSpecificPassword.of(password).isEmpty()) {
            errors.put(
                    "password",
                    "That is no app-specific password. It looks like abcd-efgh-ijkl-mnop; your own password does not work here, and we don't want it.");
        }
        return errors;
    }

    @Override
    public String toString() {
        return "PasswordForm[" + server + "]";
    }
}
