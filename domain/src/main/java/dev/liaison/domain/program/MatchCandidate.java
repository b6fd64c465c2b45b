package dev.liaison.domain.program;

import dev.liaison.domain.people.Person;

/**
 * A mentor of the program, seen from one mentee.
 *
 * @param capacity how many mentees at a time
 * @param mentees how many there are now
 * @param taken the two are connected in this program, or a request between them is open
 */
public record MatchCandidate(Person mentor, int capacity, int mentees, boolean taken) {
    int freePlaces() {
        return capacity - mentees;
    }
}
