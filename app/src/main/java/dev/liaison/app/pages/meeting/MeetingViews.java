package dev.liaison.app.pages.meeting;

import dev.liaison.app.pages.frame.Moments;
import dev.liaison.app.pages.meeting.MeetingView.Step;
import dev.liaison.domain.meeting.MeetingCards;
import dev.liaison.domain.meeting.MeetingFact;
import dev.liaison.domain.meeting.MeetingLine;
import dev.liaison.domain.meeting.MeetingMatter;
import dev.liaison.domain.meeting.MeetingNotice;
import dev.liaison.domain.meeting.MeetingTold;
import dev.liaison.domain.meeting.MeetingWords;
import dev.liaison.domain.people.Person;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Composes what a page shows of a meeting. */
@Component
class MeetingViews {
    private static final Set<MeetingFact> SEVERAL = Set.of(MeetingFact.PROPOSED, MeetingFact.OTHERS_PROPOSED);

    private final MeetingCards cards;
    private final Moments moments;

    MeetingViews(MeetingCards cards, Moments moments) {
        this.cards = cards;
        this.moments = moments;
    }

    MeetingView of(MeetingMatter it, Person reader) {
        return new MeetingView(
                cards.card(MeetingNotice.BOOKED, it, reader),
                it.history().stream().map(line -> step(it, line, reader)).toList());
    }

    private Step step(MeetingMatter it, MeetingLine line, Person reader) {
        var who = line.actorId() == null ? "" : capital(MeetingTold.name(it, line.actorId(), reader.id())) + " ";
        var what = who.isEmpty() ? capital(line.what().words()) : line.what().words();
        return new Step(moments.of(line.at(), reader.timeZone()), who + what + when(it, line, reader), line.words());
    }

    /** Of several times that were proposed a line keeps the first. */
    private static String when(MeetingMatter it, MeetingLine line, Person reader) {
        var slot = line.slot();
        if (slot == null) {
            return "";
        }
        var when = MeetingWords.when(it.meeting().from(slot), reader.timeZone());
        return SEVERAL.contains(line.what()) ? ", from " + when + " on" : ": " + when;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
