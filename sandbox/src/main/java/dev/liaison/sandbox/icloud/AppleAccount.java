package dev.liaison.sandbox.icloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Apple knows about a person besides the calendar. Guarded by the calendars' monitor. */
public final class AppleAccount {
    /** As many app-specific passwords may be active at once. */
    public static final int MOST = 25;

    private final String email;
    private final List<AppPassword> passwords = new ArrayList<>();
    private String primary;
    private int wrong;
    private boolean locked;

    AppleAccount(String email, String primary) {
        this.email = email;
        this.primary = primary;
    }

    /** The Apple Account's address. */
    public String email() {
        return email;
    }

    /** The active app-specific passwords. */
    public List<AppPassword> passwords() {
        return List.copyOf(passwords);
    }

    /** Whether too many wrong passwords came. */
    public boolean locked() {
        return locked;
    }

    /** How many wrong passwords came since the last right one. */
    public int wrong() {
        return wrong;
    }

    String primary() {
        return primary;
    }

    /** Makes one more app-specific password; empty when there are as many as there may be. */
    public Optional<AppPassword> generate(String label) {
        return add(AppPassword.generated(label));
    }

    Optional<AppPassword> add(AppPassword password) {
        if (passwords.size() >= MOST) {
            return Optional.empty();
        }
        passwords.add(password);
        return Optional.of(password);
    }

    /** Takes one away; says whether it was there. */
    public boolean revoke(String id) {
        return passwords.removeIf(each -> each.id().equals(id));
    }

    /** A new primary password ends all app-specific ones. Says how many. */
    public int changePrimary(String password) {
        int ended = passwords.size();
        primary = password;
        passwords.clear();
        return ended;
    }

    /** Whether that password lets an app in; the primary one never does. A wrong one counts. */
    public boolean opens(String password, int lockAfter) {
        if (locked) {
            return false;
        }
        if (passwords.stream().anyMatch(each -> each.password().equals(password))) {
            wrong = 0;
            return true;
        }
        wrong++;
        locked = wrong >= lockAfter;
        return false;
    }

    /** The owner has proved who they are. */
    public void unlock() {
        wrong = 0;
        locked = false;
    }
}
