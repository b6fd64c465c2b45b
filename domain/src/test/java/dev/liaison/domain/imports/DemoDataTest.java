package dev.liaison.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.MatchCandidate;
import dev.liaison.domain.program.Matching;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Program;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The data that a first look at the product starts with. */
@Tag("H5")
class DemoDataTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> FOLDERS = List.of("northwind-energy", "helios-group");
    private final Fixture fixture = new Fixture();
    private final Map<String, UUID> organizations = new LinkedHashMap<>();

    @BeforeEach
    void both_organizations_are_imported_without_a_refused_line() throws IOException {
        for (var folder : FOLDERS) {
            organizations.put(folder, Fixture.organization(folder));
            for (var kind : ImportKind.values()) {
                var report = importFile(folder, kind);
                assertThat(report.problems()).as(folder + " " + kind.words()).isEmpty();
                assertThat(report.created()).isPositive().isEqualTo(report.lines());
            }
        }
    }

    @Test
    void a_second_import_changes_nothing() throws IOException {
        for (var folder : FOLDERS) {
            for (var kind : ImportKind.values()) {
                var report = importFile(folder, kind);
                assertThat(report.unchanged()).isEqualTo(report.lines());
            }
        }
    }

    @Test
    void there_are_two_hundred_people_who_all_have_something_to_say() {
        assertThat(everybody()).hasSize(200);
        assertThat(everybody())
                .extracting(Person::about)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(everybody()).extracting(Person::name).doesNotHaveDuplicates();
        assertThat(everybody().stream().map(Person::timeZone).distinct()).hasSizeGreaterThan(50);
        organizations.values().forEach(organization -> assertThat(
                        new People(TestDatabase.jdbc()).globalAdmins(organization))
                .hasSize(2));
        assertThat(programs()).hasSize(3).allSatisfy(program -> assertThat(
                        new Memberships(TestDatabase.jdbc()).people(program.id(), Role.PROGRAM_ADMIN))
                .hasSize(1));
    }

    @Test
    @Tag("D3")
    void every_mentee_is_recommended_somebody_who_can_help_and_no_mentor_has_too_many() {
        var memberships = new Memberships(TestDatabase.jdbc());
        for (var program : programs()) {
            var busy = new MentoringConnections(TestDatabase.jdbc()).menteesByMentor(program.id());
            var candidates = memberships.people(program.id(), Role.MENTOR).stream()
                    .map(mentor -> new MatchCandidate(
                            mentor,
                            memberships
                                    .find(program.id(), mentor.id(), Role.MENTOR)
                                    .orElseThrow()
                                    .capacity(),
                            busy.getOrDefault(mentor.id(), 0),
                            false))
                    .toList();
            assertThat(candidates).allMatch(candidate -> candidate.mentees() <= candidate.capacity());
            for (var mentee : memberships.people(program.id(), Role.MENTEE)) {
                var best = Matching.rank(mentee, candidates, Fixture.NOW).get(0);
                assertThat(best.reasons().get(0)).as(mentee.name()).startsWith("Can help with: ");
            }
        }
    }

    @Test
    void most_of_them_are_in_the_slack_world_and_some_can_be_reached_by_mail_only() throws IOException {
        var world = new ObjectMapper()
                .readTree(ROOT.resolve("sandbox/worlds/demo.json").toFile());
        var emails = everybody().stream().map(Person::email).collect(Collectors.toSet());
        var inSlack = texts(world.path("people"), "email");
        assertThat(inSlack).hasSizeGreaterThanOrEqualTo(150).hasSizeLessThan(200);
        assertThat(emails).containsAll(inSlack);
        assertThat(texts(world.path("people"), "id"))
                .hasSameSizeAs(inSlack)
                .allMatch(id -> id.matches("U[A-Z0-9]{10}"));
        var teams = texts(world.path("workspaces"), "id");
        assertThat(world.path("people"))
                .allSatisfy(person ->
                        assertThat(person.path("teams")).isNotEmpty().allMatch(team -> teams.contains(team.asText())));
        assertThat(world.path("enterprises").path(0).path("workspaces")).hasSize(3);
    }

    private ImportReport importFile(String folder, ImportKind kind) throws IOException {
        var file = ROOT.resolve("app/demo").resolve(folder).resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
        return fixture.run(organization(folder), kind, Files.readAllBytes(file), true);
    }

    private UUID organization(String folder) {
        return java.util.Objects.requireNonNull(organizations.get(folder));
    }

    private List<Person> everybody() {
        var people = new People(TestDatabase.jdbc());
        return organizations.values().stream()
                .flatMap(id -> people.all(id).stream())
                .toList();
    }

    private List<Program> programs() {
        var programs = new Programs(TestDatabase.jdbc());
        return organizations.values().stream()
                .flatMap(id -> programs.all(id).stream())
                .toList();
    }

    private static Set<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(field).asText())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
