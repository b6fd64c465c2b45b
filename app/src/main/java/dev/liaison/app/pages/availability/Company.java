package dev.liaison.app.pages.availability;

import dev.liaison.domain.meeting.SchedulingRules;
import dev.liaison.domain.people.Person;
import java.time.ZoneId;
import java.util.List;

/**
 * Those who want to meet, and the rules by which they do.
 *
 * @param people the viewer first
 */
record Company(List<Person> people, SchedulingRules rules) {
    public Person viewer() {
        return people.get(0);
    }

    ZoneId zone() {
        return viewer().timeZone();
    }

    public List<Person> partners() {
        return people.subList(1, people.size());
    }

    /** True for more than two: they vote. */
    public boolean group() {
        return people.size() > 2;
    }

    /** "You" for the viewer. */
    public String name(Person person) {
        return person.id().equals(viewer().id()) ? "You" : person.firstName();
    }
}
