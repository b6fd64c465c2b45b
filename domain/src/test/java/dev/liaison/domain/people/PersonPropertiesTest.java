package dev.liaison.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;

class PersonPropertiesTest {

    @Example
    void first_letters_of_the_first_and_the_last_name() {
        assertThat(named("Amara Okafor").initials()).isEqualTo("AO");
        assertThat(named("  ingrid  marie   solberg ").initials()).isEqualTo("IS");
        assertThat(named("Cher").initials()).isEqualTo("C");
        assertThat(named("山田 太郎").initials()).isEqualTo("山太");
        assertThat(named("𝒜mara 😀kafor").initials()).isEqualTo("𝒜😀");
        assertThat(named("\u2003").initials()).isEqualTo("?");
        assertThat(named(" Ingrid  Solberg ").firstName()).isEqualTo("Ingrid");
    }

    @Property
    void every_name_has_initials_of_whole_characters(@ForAll @NotBlank @StringLength(min = 1, max = 12) String name) {
        var initials = named(name).initials();
        assertThat(initials).isNotEmpty();
        if (name.codePoints().noneMatch(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE)) {
            assertThat(initials.codePoints())
                    .noneMatch(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE);
        }
    }

    private static Person named(String name) {
        return new Person(
                new UUID(1, 1),
                new UUID(1, 2),
                name,
                "somebody@northwind.example",
                "",
                "",
                ZoneId.of("UTC"),
                List.of(),
                List.of(),
                List.of(),
                false,
                true);
    }
}
