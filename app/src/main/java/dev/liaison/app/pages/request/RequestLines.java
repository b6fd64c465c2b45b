package dev.liaison.app.pages.request;

import dev.liaison.app.pages.frame.Moments;
import dev.liaison.app.pages.request.RequestLine.Part;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Program;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.request.Ending;
import dev.liaison.domain.request.MentoringRequest;
import dev.liaison.domain.request.RequestWords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts requests into words for a reader. */
@Component
public class RequestLines {
    private final People people;
    private final Programs programs;
    private final Moments moments;

    RequestLines(People people, Programs programs, Moments moments) {
        this.people = people;
        this.programs = programs;
        this.moments = moments;
    }

    public RequestLine of(MentoringRequest request, Person reader) {
        return of(List.of(request), reader).get(0);
    }

    /** All of one organization, which is the reader's. */
    public List<RequestLine> of(Collection<MentoringRequest> requests, Person reader) {
        var names = people.byIds(requests.stream()
                .flatMap(request -> Stream.of(request.menteeId(), request.mentorId()))
                .collect(Collectors.toSet()));
        var titles =
                programs.all(reader.organizationId()).stream().collect(Collectors.toMap(Program::id, Program::name));
        return requests.stream()
                .map(request -> line(request, reader, names, titles))
                .toList();
    }

    private RequestLine line(
            MentoringRequest request, Person reader, Map<UUID, Person> names, Map<UUID, String> titles) {
        var mentee = Objects.requireNonNull(names.get(request.menteeId()));
        var mentor = Objects.requireNonNull(names.get(request.mentorId()));
        return new RequestLine(
                request,
                mentee,
                mentor,
                Objects.requireNonNull(titles.get(request.programId())),
                part(request, reader),
                state(request, reader, mentee, mentor),
                known(request, reader).map(ending -> ending.outcome().words()).orElse("open"),
                moments.of(request.sentAt(), reader.timeZone()));
    }

    private static Part part(MentoringRequest request, Person reader) {
        if (request.mentorId().equals(reader.id())) {
            return Part.MENTOR;
        }
        return request.menteeId().equals(reader.id()) ? Part.MENTEE : Part.ADMIN;
    }

    /** Of an answer that can be taken back only the mentor hears. */
    private static Optional<Ending> known(MentoringRequest request, Person reader) {
        return part(request, reader) == Part.MENTOR ? request.ended().or(request::answered) : request.ended();
    }

    private static String state(MentoringRequest request, Person reader, Person mentee, Person mentor) {
        if (request.open() && known(request, reader).isPresent()) {
            return RequestWords.forNow(request.answered().orElseThrow(), mentor, mentee);
        }
        return request.ended()
                .map(ending ->
                        RequestWords.ending(ending, reader.id(), reader.timeZone(), mentor.name(), mentee.name()))
                .orElseGet(() -> part(request, reader) == Part.MENTOR
                        ? "Waiting for your answer"
                        : "Waiting for " + mentor.firstName() + "'s answer");
    }
}
