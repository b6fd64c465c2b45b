package dev.liaison.domain.request;

import dev.liaison.domain.chat.Card.Button;
import dev.liaison.domain.chat.Card.Field;
import dev.liaison.domain.chat.Card.Fields;
import dev.liaison.domain.chat.Card.Item;
import dev.liaison.domain.chat.Card.Part;
import dev.liaison.domain.chat.Card.Style;
import dev.liaison.domain.chat.Card.Text;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Match;
import dev.liaison.domain.program.Programs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The mentors whom a card offers after a no, as it stands now, and the dialogs behind its buttons. */
public final class MentorOffers {
    private static final int MOST = 3;

    private final MentoringRequests requests;
    private final People people;
    private final Programs programs;
    private final Recommendations recommendations;

    public MentorOffers(MentoringRequests requests, People people, Programs programs, Recommendations recommendations) {
        this.requests = requests;
        this.people = people;
        this.programs = programs;
        this.recommendations = recommendations;
    }

    /** Those whom the mentee asked since that request ended, then those whom they can ask. */
    List<Part> after(MentoringRequest ended, Ending ending) {
        var mentee = people.get(ended.menteeId());
        var items = new ArrayList<Part>();
        askedSince(ended, ending).forEach(request -> items.add(asked(request, mentee)));
        recommendations.of(ended.programId(), ended.menteeId(), MOST + 1).stream()
                .filter(match -> !match.mentor().id().equals(ended.mentorId()))
                .limit(MOST - items.size())
                .forEach(match -> items.add(free(match, ended.programId())));
        var intro = items.isEmpty()
                ? "No other mentor is free now. Your program admin can help."
                : "These mentors suit you too. You find them on your Liaison page as well.";
        items.add(0, new Text(intro));
        return items;
    }

    private List<MentoringRequest> askedSince(MentoringRequest ended, Ending ending) {
        return requests.of(ended.menteeId()).stream()
                .filter(request -> request.menteeId().equals(ended.menteeId()))
                .filter(request -> request.programId().equals(ended.programId()))
                .filter(request -> !request.sentAt().isBefore(ending.at()))
                .filter(request ->
                        request.open() || request.ended().orElseThrow().outcome() == Outcome.ACCEPTED)
                .limit(MOST)
                .sorted(Comparator.comparing(MentoringRequest::sentAt))
                .toList();
    }

    private Item asked(MentoringRequest request, Person mentee) {
        var mentor = people.get(request.mentorId());
        var state = request.ended()
                .map(ending ->
                        RequestWords.ending(ending, mentee.id(), mentee.timeZone(), mentor.name(), mentee.name()))
                .orElseGet(() -> "Asked on " + RequestWords.when(request.sentAt(), mentee.timeZone()));
        var offer = new Offer(request.programId(), mentor.id());
        return new Item(mentor.name(), state + ".", List.of(view(offer)));
    }

    private static Item free(Match match, UUID programId) {
        var mentor = match.mentor();
        var offer = new Offer(programId, mentor.id());
        var ask = new Button(RequestVerbs.ASK, offer.subject(), "Ask " + mentor.firstName(), Style.PLAIN).opening();
        return new Item(mentor.name(), reasons(match), List.of(ask, view(offer)));
    }

    private static Button view(Offer offer) {
        return new Button(RequestVerbs.VIEW_MENTOR, offer.subject(), "View profile", Style.PLAIN).opening();
    }

    private static String reasons(Match match) {
        return String.join("; ", match.reasons());
    }

    /** The mentor's profile, to read before asking. The caller has checked that the reader may. */
    public Dialog profile(Offer offer) {
        var mentor = people.get(offer.mentorId());
        return new Dialog(
                mentor.name(), "", offer.subject(), Profile.whole(mentor, programs.get(offer.programId())), null, "");
    }

    /** Asks the mentee for the message. The caller has checked that they may ask the mentor. */
    public Dialog ask(Offer offer, UUID menteeId) {
        var mentor = people.get(offer.mentorId());
        var parts = new ArrayList<Part>();
        parts.add(new Fields(
                List.of(new Field("Program", programs.get(offer.programId()).name()))));
        recommendations
                .find(offer.programId(), menteeId, offer.mentorId())
                .ifPresent(match -> parts.add(new Text(reasons(match))));
        return new Dialog(
                "Ask " + mentor.name() + " to be your mentor",
                RequestVerbs.ASK,
                offer.subject(),
                parts,
                new Dialog.Question(
                        "Your message",
                        "What would you like to work on, and why with them? Your profile goes along with it.",
                        true,
                        RequestRules.LONGEST_MESSAGE),
                "Send request");
    }
}
