package dev.liaison.domain.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A local account.
 *
 * @param passwordHash as Spring Security's delegating encoder writes it
 * @param support our own staff, over all organizations; then there is no person
 */
public record Login(String email, String name, String passwordHash, boolean support, @Nullable UUID personId) {
    @Override
    public String toString() {
        return "Login[" + email + "]";
    }
}
