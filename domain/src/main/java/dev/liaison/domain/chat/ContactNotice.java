package dev.liaison.domain.chat;

import java.util.Arrays;

/** Messages to somebody who has our app in a chat, about nothing but that. */
public enum ContactNotice {
    /** They are a member. */
    WELCOME("chatWelcome"),
    /** Nobody here has their e-mail address. */
    STRANGER("chatStranger");

    private final String wireName;

    ContactNotice(String wireName) {
        this.wireName = wireName;
    }

    /** As processes and deliveries name it. */
    public String wireName() {
        return wireName;
    }

    /** @throws IllegalArgumentException for a name that is none of these */
    public static ContactNotice named(String wireName) {
        return Arrays.stream(values())
                .filter(it -> it.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no notice " + wireName));
    }
}
