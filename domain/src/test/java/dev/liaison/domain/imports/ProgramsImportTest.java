package dev.liaison.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.connection.MentoringConnection;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.people.People;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.ProgramSettings;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H5")
class ProgramsImportTest {
    private final Fixture fixture = new Fixture();
    private final Programs programs = new Programs(TestDatabase.jdbc());

    @Test
    void a_program_comes_with_its_settings_and_defaults_for_the_rest() {
        var csv = "name,remind_days,expire_days,default_capacity\nNew Leaders,2,20,\nWomen in Tech,,,5\n";
        assertThat(fixture.all(ImportKind.PROGRAMS, csv).created()).isEqualTo(2);
        assertThat(programs.named(fixture.organizationId, "New Leaders").settings())
                .isEqualTo(new ProgramSettings(
                        Duration.ofDays(2), Duration.ofDays(7), Duration.ofDays(10), Duration.ofDays(20), 3, 3));
        assertThat(programs.named(fixture.organizationId, "Women in Tech")
                        .settings()
                        .defaultCapacity())
                .isEqualTo(5);
        assertThat(fixture.all(ImportKind.PROGRAMS, csv).unchanged()).isEqualTo(2);
        assertThat(fixture.all(ImportKind.PROGRAMS, "name,max_open_requests\nNew Leaders,4\n")
                        .changed())
                .isEqualTo(1);
        assertThat(fixture.count("programs")).isEqualTo(2);
    }

    @Test
    void dates_that_do_not_follow_each_other_are_refused() {
        var report = fixture.good(
                ImportKind.PROGRAMS,
                "name,remind_days,expire_days,max_open_requests\nA,15,,\nB,0,1.5,-1\nC,,,\nC,,,\n,1,,\nD,,999999999999,101\n");
        assertThat(report.problems())
                .extracting(ImportProblem::line, ImportProblem::column)
                .containsExactly(
                        tuple(2L, "expire_days"),
                        tuple(3L, "remind_days"),
                        tuple(3L, "expire_days"),
                        tuple(3L, "max_open_requests"),
                        tuple(5L, "name"),
                        tuple(6L, "name"),
                        tuple(7L, "expire_days"),
                        tuple(7L, "max_open_requests"));
        assertThat(report.created()).isEqualTo(1);
    }

    @Test
    void people_get_their_parts_in_a_program() {
        somePeople();
        var csv = "program,email,role,capacity\nP,ana@northwind.example,mentor,4\nP,ANA@northwind.example,mentee,\n"
                + "P,bo@northwind.example,Program Admin,\nP,bo@northwind.example,mentor,\n";
        assertThat(fixture.all(ImportKind.MEMBERSHIPS, csv).words())
                .isEqualTo("4 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(fixture.all(ImportKind.MEMBERSHIPS, csv).unchanged()).isEqualTo(4);
        var memberships = new Memberships(TestDatabase.jdbc());
        assertThat(memberships.of(id("ana@northwind.example")))
                .extracting(m -> m.role(), m -> m.capacity())
                .containsExactlyInAnyOrder(tuple(Role.MENTOR, 4), tuple(Role.MENTEE, 3));
        assertThat(fixture.all(ImportKind.MEMBERSHIPS, "program,email,role,capacity\nP,ana@northwind.example,mentor,\n")
                        .changed())
                .isEqualTo(1);
        assertThat(fixture.all(ImportKind.MEMBERSHIPS, "program,email,role\nP,ana@northwind.example,mentor\n")
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void a_part_needs_a_program_a_person_and_a_role_that_are_there() {
        somePeople();
        var report = fixture.good(
                ImportKind.MEMBERSHIPS,
                "program,email,role,capacity\nQ,nobody@northwind.example,king,\nP,ana,mentee,3\nP,bo@northwind.example,mentor,0\n"
                        + "P,bo@northwind.example,mentee,\nP,bo@northwind.example,mentee,\n");
        assertThat(report.problems())
                .extracting(ImportProblem::line, ImportProblem::column)
                .containsExactly(
                        tuple(2L, "program"),
                        tuple(2L, "email"),
                        tuple(2L, "role"),
                        tuple(3L, "email"),
                        tuple(3L, "capacity"),
                        tuple(4L, "capacity"),
                        tuple(6L, ""));
        assertThat(report.problems().get(0).expected()).contains("P");
        assertThat(report.created()).isEqualTo(1);
    }

    @Test
    void a_connection_that_began_elsewhere_goes_on_here() {
        somePeople();
        parts();
        var csv =
                "program,mentor_email,mentee_email,started_at\nP,ana@northwind.example,bo@northwind.example,2026-02-28\n"
                        + "P,ana@northwind.example,cem@northwind.example,\n";
        var report = fixture.all(ImportKind.CONNECTIONS, csv);
        assertThat(report.words()).isEqualTo("2 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(fixture.all(ImportKind.CONNECTIONS, csv).unchanged()).isEqualTo(2);
        assertThat(connections())
                .extracting(MentoringConnection::startedAt)
                .containsExactly(Fixture.NOW, Instant.parse("2026-02-28T00:00:00Z"));
        assertThat(fixture.all(ImportKind.CONNECTIONS, csv.replace("-28", "-27"))
                        .changed())
                .isEqualTo(1);
        assertThat(connections()).hasSize(2);
        assertThat(fixture.audit())
                .extracting(line -> line.subject())
                .containsExactly("connections", "connections", "memberships", "programs", "people");
    }

    @Test
    void a_connection_is_between_a_mentor_and_a_mentee_of_the_program() {
        somePeople();
        parts();
        var report = fixture.good(
                ImportKind.CONNECTIONS,
                "program,mentor_email,mentee_email,started_at\nP,bo@northwind.example,ana@northwind.example,\n"
                        + "P,ana@northwind.example,ana@northwind.example,2027-01-01\n"
                        + "P,ana@northwind.example,gone@northwind.example,1/2/2026\n"
                        + "P,ana@northwind.example,bo@northwind.example,\nP,ana@northwind.example,bo@northwind.example,\n");
        assertThat(report.problems())
                .extracting(ImportProblem::line, ImportProblem::column)
                .containsExactly(
                        tuple(2L, "mentor_email"),
                        tuple(2L, "mentee_email"),
                        tuple(3L, "mentee_email"),
                        tuple(3L, "mentee_email"),
                        tuple(3L, "started_at"),
                        tuple(4L, "mentee_email"),
                        tuple(4L, "started_at"),
                        tuple(6L, ""));
        assertThat(report.created()).isEqualTo(1);
    }

    private void somePeople() {
        assertThat(fixture.all(
                                ImportKind.PEOPLE,
                                "name,email,active\nAna,ana@northwind.example,\nBo,bo@northwind.example,\n"
                                        + "Cem,cem@northwind.example,\nGone,gone@northwind.example,no\n")
                        .created())
                .isEqualTo(4);
        fixture.all(ImportKind.PROGRAMS, "name\nP\n");
    }

    private void parts() {
        assertThat(fixture.all(
                                ImportKind.MEMBERSHIPS,
                                "program,email,role\nP,ana@northwind.example,mentor\nP,bo@northwind.example,mentee\n"
                                        + "P,cem@northwind.example,mentee\nP,gone@northwind.example,mentee\n")
                        .created())
                .isEqualTo(4);
    }

    private UUID id(String email) {
        return new People(TestDatabase.jdbc())
                .byEmail(fixture.organizationId, email)
                .orElseThrow()
                .id();
    }

    private List<MentoringConnection> connections() {
        return new MentoringConnections(TestDatabase.jdbc()).of(id("ana@northwind.example"));
    }
}
