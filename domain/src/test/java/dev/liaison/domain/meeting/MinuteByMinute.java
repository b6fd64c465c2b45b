package dev.liaison.domain.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The oracle: asks for each slot and person about each single minute, with java.time's calendar and nothing else. */
final class MinuteByMinute {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SlotQuestion question;
    private final Participant participant;
    /** What speaks against a minute, buffers apart. Remembered, since many slots share it. */
    private final Map<Instant, Set<Reason>> minutes = new HashMap<>();

    private MinuteByMinute(SlotQuestion question, Participant participant) {
        this.question = question;
        this.participant = participant;
    }

    static Map<Instant, WhyNot> answer(SlotQuestion question, List<Participant> participants) {
        var everybody = participants.stream()
                .map(participant -> new MinuteByMinute(question, participant))
                .toList();
        var answer = new TreeMap<Instant, WhyNot>();
        for (var start : starts(question)) {
            var reasons = everybody.stream()
                    .map(participant -> participant.reasons(start))
                    .toList();
            answer.put(start, new WhyNot(start.isBefore(question.notBefore()), reasons));
        }
        return answer;
    }

    private static List<Instant> starts(SlotQuestion question) {
        var starts = new ArrayList<Instant>();
        var window = question.window();
        for (var at = wholeMinute(window.from());
                !at.plus(question.duration()).isAfter(window.to());
                at = at.plus(MINUTE)) {
            var clock = at.atZone(question.zone()).toLocalTime();
            if (minuteOfDay(clock) % question.step().toMinutes() == 0) {
                starts.add(at);
            }
        }
        return starts;
    }

    private static Instant wholeMinute(Instant instant) {
        var minute = Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), 60) * 60);
        return minute.isBefore(instant) ? minute.plus(MINUTE) : minute;
    }

    private static int minuteOfDay(LocalTime clock) {
        return clock.getHour() * 60 + clock.getMinute();
    }

    private Set<Reason> reasons(Instant start) {
        var reasons = EnumSet.noneOf(Reason.class);
        var end = start.plus(question.duration());
        var bufferEnd = end.plus(question.bufferAfter());
        for (var at = start.minus(question.bufferBefore()); at.isBefore(bufferEnd); at = at.plus(MINUTE)) {
            var minute = minutes.computeIfAbsent(at, this::minute);
            if (!at.isBefore(start) && at.isBefore(end)) {
                reasons.addAll(minute);
            } else if (minute.contains(Reason.BUSY)) {
                reasons.add(Reason.BUFFER);
            }
            if (minute.contains(Reason.UNKNOWN)) {
                reasons.add(Reason.UNKNOWN);
            }
        }
        if (reasons.contains(Reason.BUSY)) {
            reasons.remove(Reason.BUFFER);
        }
        return reasons;
    }

    private Set<Reason> minute(Instant at) {
        var reasons = EnumSet.noneOf(Reason.class);
        closed(at, reasons);
        if (meets(participant.busy(), at)) {
            reasons.add(Reason.BUSY);
        }
        if (meets(participant.unknown(), at)) {
            reasons.add(Reason.UNKNOWN);
        }
        return reasons;
    }

    private void closed(Instant at, Set<Reason> reasons) {
        var local = at.atZone(participant.zone());
        var date = local.toLocalDate();
        var hours = participant.hours();
        var today = hours.otherHours().get(date);
        if (today == null && !hours.daysOff().contains(date)) {
            today = hours.week().get(date.getDayOfWeek());
        }
        if (today == null) {
            reasons.add(Reason.DAY_OFF);
            return;
        }
        var clock = minuteOfDay(local.toLocalTime());
        var end = today.to().equals(LocalTime.MIDNIGHT) ? 24 * 60 : minuteOfDay(today.to());
        if (clock < minuteOfDay(today.from()) || clock >= end) {
            reasons.add(Reason.OUTSIDE_MEETING_HOURS);
        }
    }

    private static boolean meets(List<Stretch> stretches, Instant minute) {
        var end = minute.plus(MINUTE);
        for (var stretch : stretches) {
            var empty = stretch.from().equals(stretch.to());
            if (!empty && stretch.from().isBefore(end) && stretch.to().isAfter(minute)) {
                return true;
            }
        }
        return false;
    }
}
