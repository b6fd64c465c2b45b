package dev.liaison.domain.calendar;

import dev.liaison.domain.integration.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A password that Apple made for one app, shown as {@code xxxx-xxxx-xxxx-xxxx} (support.apple.com, HT204397). Whatever looks
 * different is perhaps somebody's real password, and goes nowhere.
 */
public final class AppSpecificPassword {
    private static final Pattern FORM = Pattern.compile("[a-z]{4}(-?[a-z]{4}){3}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private AppSpecificPassword() {}

    /** As Apple shows it, however it was typed; empty when it is no such password. Whether Apple takes it is another question. */
    public static Optional<Secret> of(String typed) {
        var password = SPACES.matcher(typed).replaceAll("");
        return FORM.matcher(password).matches() ? Optional.of(new Secret(dashed(password))) : Optional.empty();
    }

    private static String dashed(String password) {
        return password.replace("-", "").replaceAll("(.{4})(?=.)", "$1-");
    }
}
