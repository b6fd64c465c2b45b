package dev.liaison.domain.meeting;

import java.time.ZoneId;
import java.util.List;

/**
 * One of those who are to meet. Of the calendar only times come in, no content. What the calendar does not name is free, so
 * a calendar that could not be read must come as unknown, for the window and the buffers around it.
 *
 * @param zone in which the hours are meant
 * @param busy what blocks, tentative meetings included where these block; in any order, may overlap and reach out of the
 *     window
 * @param unknown what could not be read; never free. In any order, may overlap anything
 */
public record Participant(ZoneId zone, MeetingHours hours, List<Stretch> busy, List<Stretch> unknown) {

    public Participant {
        busy = List.copyOf(busy);
        unknown = List.copyOf(unknown);
    }
}
