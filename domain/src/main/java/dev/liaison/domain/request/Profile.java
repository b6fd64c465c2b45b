package dev.liaison.domain.request;

import dev.liaison.domain.chat.Card.Field;
import dev.liaison.domain.chat.Card.Fields;
import dev.liaison.domain.chat.Card.Part;
import dev.liaison.domain.chat.Card.Text;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Program;
import java.util.ArrayList;
import java.util.List;

/** What people say about themselves, for the other one of a pair to read. */
final class Profile {
    private Profile() {}

    /** Everything, for a page of its own. */
    static List<Part> whole(Person person, Program program) {
        var parts = new ArrayList<Part>();
        parts.add(new Fields(fields(person, program)));
        if (!person.about().isBlank()) {
            parts.add(new Text(person.about()));
        }
        return parts;
    }

    /** In short; what somebody left empty is left out. */
    static List<Field> fields(Person person, Program program) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("Program", program.name()));
        add(fields, "Role", person.headline());
        add(fields, "Goals", String.join(", ", person.goals()));
        add(fields, "Skills", String.join(", ", person.skills()));
        add(fields, "Time zone", person.timeZone().getId().replace('_', ' '));
        return fields;
    }

    private static void add(List<Field> fields, String label, String value) {
        if (!value.isBlank()) {
            fields.add(new Field(label, value));
        }
    }
}
