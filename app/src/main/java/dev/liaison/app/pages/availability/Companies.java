package dev.liaison.app.pages.availability;

import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.app.pages.scheduling.SchedulingDoor;
import dev.liaison.domain.connection.MentoringConnection;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.meeting.SchedulingRules;
import dev.liaison.domain.meeting.SchedulingSettings;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose times somebody may see: their own, and those of the people they are connected to. Being an admin opens no calendar. */
@Component
class Companies {
    /** More do not fit on a screen, and are a poll's business. */
    private static final int MOST = 9;

    private final SchedulingDoor door;
    private final MentoringConnections connections;
    private final People people;
    private final SchedulingSettings settings;

    Companies(SchedulingDoor door, MentoringConnections connections, People people, SchedulingSettings settings) {
        this.door = door;
        this.connections = connections;
        this.people = people;
        this.settings = settings;
    }

    /** Whether they are more than may look for a time together here. */
    boolean tooManyFor(Viewer viewer, List<UUID> with) {
        door.open(viewer);
        return with.stream().distinct().count() > 1 && !groups(viewer);
    }

    boolean groups(Viewer viewer) {
        return door.isOpenToGroups(viewer.organizationId());
    }

    /**
     * The viewer with all of them.
     *
     * @throws Missing when there is one they are not connected to, or too many
     */
    Company of(Viewer viewer, List<UUID> with) {
        if (tooManyFor(viewer, with)) {
            throw new Missing();
        }
        var mine = connections.of(viewer.id());
        var partners = active(with);
        if (with.size() > MOST
                || partners.size() < with.size()
                || !partnersOf(viewer, mine).containsAll(with)) {
            throw new Missing();
        }
        return new Company(
                Stream.concat(Stream.of(viewer.person()), partners.stream()).toList(), rules(viewer, mine, with));
    }

    /** The newest program in which the viewer works with all of them. */
    Optional<UUID> program(Viewer viewer, List<UUID> with) {
        return connections.of(viewer.id()).stream()
                .map(MentoringConnection::programId)
                .distinct()
                .filter(program -> with.stream().allMatch(other -> connections.of(viewer.id()).stream()
                        .anyMatch(it -> it.programId().equals(program)
                                && it.partnerOf(viewer.id()).equals(other))))
                .findFirst();
    }

    /** Everybody with whom the viewer could meet, by name. */
    List<Person> choice(Viewer viewer) {
        door.open(viewer);
        return active(partnersOf(viewer, connections.of(viewer.id()))).stream()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /** In the order that was asked for. */
    private List<Person> active(Collection<UUID> ids) {
        var found = people.byIds(ids);
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .filter(Person::active)
                .toList();
    }

    private static List<UUID> partnersOf(Viewer viewer, List<MentoringConnection> mine) {
        return mine.stream().map(it -> it.partnerOf(viewer.id())).distinct().toList();
    }

    /** Those of the program in which they all work together, the newest if there are several; else the organization's. */
    private SchedulingRules rules(Viewer viewer, List<MentoringConnection> mine, List<UUID> with) {
        var byProgram = mine.stream()
                .collect(Collectors.groupingBy(
                        MentoringConnection::programId,
                        Collectors.mapping(it -> it.partnerOf(viewer.id()), Collectors.toSet())));
        return mine.stream()
                .map(MentoringConnection::programId)
                .filter(program -> byProgram.getOrDefault(program, Set.of()).containsAll(with))
                .findFirst()
                .map(program -> settings.of(viewer.organizationId(), program))
                .orElseGet(() -> settings.of(viewer.organizationId()));
    }
}
