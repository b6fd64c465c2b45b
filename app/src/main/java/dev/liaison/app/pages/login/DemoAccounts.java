package dev.liaison.app.pages.login;

import java.util.List;

/** The accounts that the login page names while the demo is on; a bean of whoever makes them. */
@FunctionalInterface
public interface DemoAccounts {
    List<DemoAccount> all();
}
