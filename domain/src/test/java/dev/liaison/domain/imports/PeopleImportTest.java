package dev.liaison.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.liaison.domain.people.Person;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H5")
class PeopleImportTest {
    private static final String ALL =
            "external_id,name,email,headline,about,time_zone,languages,skills,goals,global_admin,active\n";
    private static final String ANA = "E1,Ana Pires,ana@northwind.example,Engineer,\"Likes wind.\nAnd sea.\","
            + "Asia/Kathmandu,pt|EN|en,Java | SQL|,negotiation,yes,\n";
    private final Fixture fixture = new Fixture();

    @Test
    void somebody_new_is_there_with_everything_the_line_says() {
        var report = fixture.all(ImportKind.PEOPLE, ALL + ANA);
        assertThat(report.words()).isEqualTo("1 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(fixture.people()).singleElement().satisfies(ana -> {
            assertThat(ana.name()).isEqualTo("Ana Pires");
            assertThat(ana.headline()).isEqualTo("Engineer");
            assertThat(ana.about()).isEqualTo("Likes wind.\nAnd sea.");
            assertThat(ana.timeZone()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
            assertThat(ana.languages()).containsExactly("pt", "en");
            assertThat(ana.skills()).containsExactly("Java", "SQL");
            assertThat(ana.goals()).containsExactly("negotiation");
            assertThat(ana.globalAdmin()).isTrue();
            assertThat(ana.active()).isTrue();
        });
        assertThat(fixture.audit()).singleElement().satisfies(line -> {
            assertThat(line.actor()).isEqualTo("admin@northwind.example");
            assertThat(line.subject()).isEqualTo("people");
            assertThat(line.after()).isEqualTo(report.words());
        });
    }

    @Test
    void a_second_time_everything_is_unchanged_and_nobody_is_there_twice() {
        fixture.all(ImportKind.PEOPLE, ALL + ANA);
        var before = fixture.people();
        assertThat(fixture.all(ImportKind.PEOPLE, ALL + ANA).words())
                .isEqualTo("0 created, 0 changed, 1 unchanged, 0 refused");
        assertThat(fixture.people()).isEqualTo(before);
        assertThat(fixture.audit()).hasSize(1);
    }

    @Test
    void what_a_file_does_not_say_stays_as_it_is() {
        fixture.all(ImportKind.PEOPLE, ALL + ANA);
        var before = fixture.people().get(0);
        assertThat(fixture.all(ImportKind.PEOPLE, "name,email,time_zone,global_admin\nAna P,ANA@northwind.example,,\n")
                        .words())
                .isEqualTo("0 created, 1 changed, 0 unchanged, 0 refused");
        assertThat(fixture.people())
                .singleElement()
                .isEqualTo(new Person(
                        before.id(),
                        before.organizationId(),
                        "Ana P",
                        "ANA@northwind.example",
                        before.headline(),
                        before.about(),
                        before.timeZone(),
                        before.languages(),
                        before.skills(),
                        before.goals(),
                        true,
                        true));
    }

    @Test
    void with_an_id_of_their_own_somebody_may_get_a_new_address() {
        fixture.all(ImportKind.PEOPLE, ALL + ANA);
        var id = fixture.people().get(0).id();
        var report = fixture.all(
                ImportKind.PEOPLE,
                "external_id,name,email\n,New Ana,new@northwind.example\nE1,Ana Pires,pires@northwind.example\n"
                        + "E2,Ana Two,ana@northwind.example\n");
        assertThat(report.words()).isEqualTo("2 created, 1 changed, 0 unchanged, 0 refused");
        assertThat(fixture.people())
                .extracting(Person::name, Person::email)
                .containsExactly(
                        tuple("Ana Pires", "pires@northwind.example"),
                        tuple("Ana Two", "ana@northwind.example"),
                        tuple("New Ana", "new@northwind.example"));
        assertThat(fixture.people().get(0).id()).isEqualTo(id);
    }

    @Test
    void two_people_cannot_share_an_address_or_an_id() {
        fixture.all(
                ImportKind.PEOPLE,
                "external_id,name,email\nE1,Ana,ana@northwind.example\nE2,Bo,bo@northwind.example\n");
        var report = fixture.good(
                ImportKind.PEOPLE,
                "external_id,name,email\nE1,Ana,Bo@northwind.example\nE9,Ana,ana@northwind.example\n");
        assertThat(report.problems())
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::problem)
                .containsExactly(
                        tuple(2L, "email", "This address belongs to Bo"),
                        tuple(3L, "external_id", "The person with this e-mail address has another id"));
        assertThat(report.changed()).isZero();
    }

    @Test
    void somebody_who_stands_in_the_file_twice_is_taken_once() {
        var report = fixture.good(
                ImportKind.PEOPLE,
                "external_id,name,email\nE1,Ana,ana@northwind.example\nE2,Ana,ANA@northwind.example\n"
                        + "E1,Bo,bo@northwind.example\n,Cem,cem@northwind.example\n,Cem,cem@northwind.example\n");
        assertThat(report.words()).isEqualTo("2 created, 0 changed, 0 unchanged, 3 refused");
        assertThat(report.problems())
                .extracting(ImportProblem::line, ImportProblem::problem)
                .contains(
                        tuple(3L, "Line 2 is about the same"),
                        tuple(4L, "Line 2 is about the same"),
                        tuple(6L, "Line 5 is about the same"));
    }

    @Test
    void all_mistakes_of_a_line_are_told_at_once() {
        var report = fixture.good(
                ImportKind.PEOPLE,
                ALL + "E1,,ana@,H,A,Mars/Olympus,xx,s,g,perhaps,nope\n" + "E2," + "n".repeat(121)
                        + ",a..b@northwind.example," + "h".repeat(201) + "," + "a".repeat(4001) + ",,,"
                        + "s|".repeat(3) + "x".repeat(81) + ",g\u0000,,\n");
        assertThat(report.problems())
                .extracting(ImportProblem::line, ImportProblem::column)
                .containsExactly(
                        tuple(2L, "name"),
                        tuple(2L, "email"),
                        tuple(2L, "time_zone"),
                        tuple(2L, "languages"),
                        tuple(2L, "global_admin"),
                        tuple(2L, "active"),
                        tuple(3L, "name"),
                        tuple(3L, "email"),
                        tuple(3L, "headline"),
                        tuple(3L, "about"),
                        tuple(3L, "skills"),
                        tuple(3L, "goals"));
        assertThat(report.problems())
                .allSatisfy(problem -> assertThat(problem.expected()).isNotBlank());
        assertThat(report.refused()).isEqualTo(2);
    }

    @Test
    void one_bad_line_stops_all_when_asked_to() {
        var csv = "name,email\nAna,ana@northwind.example\nBo,bo\n";
        var report = fixture.all(ImportKind.PEOPLE, csv);
        assertThat(report.applied()).isFalse();
        assertThat(report.words()).isEqualTo("0 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(fixture.people()).isEmpty();
        assertThat(fixture.audit()).isEmpty();
        assertThat(fixture.good(ImportKind.PEOPLE, csv).created()).isEqualTo(1);
        assertThat(fixture.people()).hasSize(1);
    }

    @Test
    void a_formula_is_a_text_like_any_other() {
        fixture.all(
                ImportKind.PEOPLE, "name,email,about\n=1+1,ana@northwind.example,\"=HYPERLINK(\"\"http://x\"\")\"\n");
        assertThat(fixture.people())
                .extracting(Person::name, Person::about)
                .containsExactly(tuple("=1+1", "=HYPERLINK(\"http://x\")"));
    }

    @Test
    void a_file_cannot_leave_an_organization_without_a_global_admin() {
        fixture.all(
                ImportKind.PEOPLE,
                "name,email,global_admin\nAna,ana@northwind.example,yes\nBo,bo@northwind.example,yes\n");
        var report = fixture.good(
                ImportKind.PEOPLE,
                "name,email,global_admin,active\nAna,ana@northwind.example,no,\nBo,bo@northwind.example,,no\n");
        assertThat(report.problems())
                .extracting(ImportProblem::line, ImportProblem::problem)
                .containsExactly(tuple(3L, "This is the last active global admin"));
        assertThat(fixture.all(
                                ImportKind.PEOPLE,
                                "name,email,global_admin\nAna,ana@northwind.example,yes\nBo,bo@northwind.example,no\n")
                        .changed())
                .isEqualTo(2);
    }

    @Test
    void another_organization_is_neither_seen_nor_touched() {
        fixture.all(ImportKind.PEOPLE, ALL + ANA);
        var before = fixture.people();
        var other = Fixture.organization("Helios Group");
        var csv = (ALL + ANA).replace("Ana Pires", "Ana Helios").getBytes(StandardCharsets.UTF_8);
        assertThat(fixture.run(other, ImportKind.PEOPLE, csv, true).created()).isEqualTo(1);
        assertThat(fixture.people()).isEqualTo(before);
        assertThat(fixture.count("people")).isEqualTo(2);
    }
}
