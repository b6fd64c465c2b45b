package dev.liaison.app.pages.people;

import dev.liaison.domain.people.Person;
import java.util.List;
import java.util.UUID;

/**
 * A profile as somebody else sees it.
 *
 * @param localTime what their clock shows now
 * @param asks one line for each program in which the reader could ask them
 */
record PersonView(Person person, String localTime, List<String> languages, List<String> parts, List<Ask> asks) {

    /**
     * Whether the reader may ask them in a program.
     *
     * @param refusal why not; empty when they may
     */
    record Ask(UUID programId, String program, String refusal) {}
}
