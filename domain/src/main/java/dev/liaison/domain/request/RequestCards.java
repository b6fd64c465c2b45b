package dev.liaison.domain.request;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Card.Button;
import dev.liaison.domain.chat.Card.Field;
import dev.liaison.domain.chat.Card.Fields;
import dev.liaison.domain.chat.Card.Part;
import dev.liaison.domain.chat.Card.Quote;
import dev.liaison.domain.chat.Card.Style;
import dev.liaison.domain.chat.Card.Text;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Program;
import dev.liaison.domain.program.Programs;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What we show about a request, always as it stands now: composing a card again is how a copy is brought up to date. */
public final class RequestCards {
    private final MentoringRequests requests;
    private final People people;
    private final Programs programs;
    private final MentorOffers offers;

    public RequestCards(MentoringRequests requests, People people, Programs programs, MentorOffers offers) {
        this.requests = requests;
        this.people = people;
        this.programs = programs;
        this.offers = offers;
    }

    /** Reads a request that must exist, with everybody it concerns. */
    public RequestMatter matter(UUID requestId) {
        return matter(requests.get(requestId));
    }

    /** The same some moments later. Whom it concerns is read again only when something happened to the request. */
    public RequestMatter again(RequestMatter before) {
        var request = requests.get(before.request().id());
        return request.equals(before.request()) ? before : matter(request);
    }

    private RequestMatter matter(MentoringRequest request) {
        var both = people.byIds(List.of(request.menteeId(), request.mentorId()));
        return new RequestMatter(
                request,
                Objects.requireNonNull(both.get(request.menteeId())),
                Objects.requireNonNull(both.get(request.mentorId())),
                programs.get(request.programId()));
    }

    /** The notice as its recipient should see it, as the matter stands. */
    public Card card(RequestNotice notice, RequestMatter matter) {
        var request = matter.request();
        var mentee = matter.mentee();
        var mentor = matter.mentor();
        var program = matter.program();
        return switch (notice) {
            case MENTOR_ASKED -> forMentor(request, mentee, mentor, program, " asks you to be their mentor");
            case MENTOR_REMINDED -> forMentor(request, mentee, mentor, program, " is still waiting for your answer");
            case REQUEST_SENT -> sent(request, mentee, mentor, program);
            case REQUEST_ANSWERED -> answered(request, mentee, mentor, program);
        };
    }

    /** The mentee's profile, to read before answering. */
    public Dialog profile(UUID requestId) {
        var request = requests.get(requestId);
        var mentee = people.get(request.menteeId());
        var parts = Profile.whole(mentee, programs.get(request.programId()));
        return new Dialog(mentee.name(), "", requestId.toString(), parts, null, "");
    }

    /** Asks the mentor for a reason, which they may leave out. */
    public Dialog decline(UUID requestId) {
        var mentee = people.get(requests.get(requestId).menteeId());
        return new Dialog(
                "Decline the request",
                RequestVerbs.DECLINE,
                requestId.toString(),
                List.of(new Text(mentee.firstName() + " is told that you can't now, and sees other mentors.")),
                new Dialog.Question(
                        "Reason, if you like; " + mentee.firstName() + " reads it",
                        "",
                        false,
                        RequestRules.LONGEST_REASON),
                "Decline");
    }

    private Card forMentor(MentoringRequest request, Person mentee, Person mentor, Program program, String title) {
        var id = request.id().toString();
        var view = new Button(RequestVerbs.VIEW_PROFILE, id, "View profile", Style.PLAIN).opening();
        var parts = List.<Part>of(new Fields(Profile.fields(mentee, program)), new Quote(request.message()));
        var ending = request.ending();
        if (ending != null) {
            return new Card(
                    mentee.name() + title, parts, List.of(view), ended(ending, mentor, mentor.name(), mentee.name()));
        }
        var answer = request.answer();
        if (answer != null) {
            return new Card(
                    mentee.name() + title,
                    parts,
                    List.of(takeBack(id), view),
                    RequestWords.forNow(answer, mentor, mentee) + ".");
        }
        return new Card(
                mentee.name() + title,
                parts,
                List.of(
                        new Button(RequestVerbs.ACCEPT, id, "Accept", Style.PRIMARY),
                        new Button(RequestVerbs.DECLINE, id, "Decline", Style.DANGER).opening(),
                        view),
                "Open until " + until(request, mentor, program) + ".");
    }

    /** For a mentor who has answered and can take it back. */
    public static Button takeBack(String requestId) {
        return new Button(RequestVerbs.UNDO_ANSWER, requestId, "Take it back", Style.PLAIN);
    }

    private Card sent(MentoringRequest request, Person mentee, Person mentor, Program program) {
        var title = "You asked " + mentor.name() + " to be your mentor";
        var parts =
                List.<Part>of(new Fields(List.of(new Field("Program", program.name()))), new Quote(request.message()));
        var ending = request.ending();
        if (ending != null) {
            return new Card(title, parts, List.of(), ended(ending, mentee, mentor.name(), mentee.name()));
        }
        return new Card(
                title,
                parts,
                List.of(new Button(RequestVerbs.WITHDRAW, request.id().toString(), "Withdraw", Style.PLAIN)),
                "We remind " + mentor.firstName() + " if needed. Open until " + until(request, mentee, program) + ".");
    }

    /** The model tells nobody about a withdrawal; a card that is drawn all the same shows it as the mentee knows it. */
    private Card answered(MentoringRequest request, Person mentee, Person mentor, Program program) {
        var ending = request.ended().orElseThrow();
        var footnote = ended(ending, mentee, mentor.name(), mentee.name());
        return switch (ending.outcome()) {
            case ACCEPTED ->
                new Card(
                        mentor.name() + " accepted your request",
                        List.of(new Text("You two are connected in " + program.name() + ". Write to "
                                + mentor.firstName() + " and agree on a first meeting.")),
                        List.of(),
                        footnote);
            case DECLINED -> offering(mentor.name() + " can't be your mentor now", request, ending, footnote);
            case EXPIRED -> offering(mentor.name() + " did not answer in time", request, ending, footnote);
            case WITHDRAWN -> sent(request, mentee, mentor, program);
        };
    }

    private Card offering(String title, MentoringRequest request, Ending ending, String footnote) {
        var parts = new ArrayList<Part>();
        if (!ending.reason().isBlank()) {
            parts.add(new Quote(ending.reason()));
        }
        parts.addAll(offers.after(request, ending));
        return new Card(title, parts, List.of(), footnote);
    }

    private static String until(MentoringRequest request, Person reader, Program program) {
        return RequestWords.when(request.sentAt().plus(program.settings().expireAfter()), reader.timeZone());
    }

    private static String ended(Ending ending, Person reader, String mentor, String mentee) {
        return RequestWords.ending(ending, reader.id(), reader.timeZone(), mentor, mentee) + ".";
    }
}
