package dev.liaison.app.pages.availability;

import dev.liaison.app.pages.frame.Moment;
import dev.liaison.domain.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * How one person's calendar stands.
 *
 * @param name "You" for the viewer
 * @param place where they live, and how far from the viewer's clock
 * @param tone of the state
 * @param state in words
 * @param since when it became unknown; null for what is known and for what was never otherwise
 * @param advice what to do about it; empty when there is nothing to do
 * @param href where the viewer does it; empty where they can't
 */
record PersonLine(
        Person person,
        String name,
        String place,
        String tone,
        String state,
        @Nullable Moment since,
        String advice,
        String href) {}
