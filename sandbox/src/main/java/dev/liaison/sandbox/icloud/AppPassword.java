package dev.liaison.sandbox.icloud;

import dev.liaison.sandbox.kit.Ids;
import java.util.regex.Pattern;

/** A password for one app, shown once to its owner: four times four small letters. */
public record AppPassword(String id, String label, String password) {
    private static final Pattern FORM = Pattern.compile("[a-z]{4}(-[a-z]{4}){3}");

    /** Throws IllegalArgumentException when the password has another form. */
    public AppPassword {
        if (!FORM.matcher(password).matches()) {
            throw new IllegalArgumentException("an app-specific password looks like abcd-efgh-ijkl-mnop");
        }
    }

    static AppPassword generated(String label) {
        String word = String.join("-", Ids.letters(4), Ids.letters(4), Ids.letters(4), Ids.letters(4));
        return new AppPassword(Ids.hex(12), label, word);
    }

    @Override
    public String toString() {
        return "app-specific password " + label;
    }
}
