package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.BusyStatus;
import dev.liaison.sandbox.calendar.Occurrence;
import java.time.Instant;
import java.util.List;

/** One digit for each interval of the window: what weighs most in it. */
final class MergedDigits {
    private static final List<BusyStatus> WEIGHT = List.of(
            BusyStatus.FREE, BusyStatus.WORKING_ELSEWHERE, BusyStatus.TENTATIVE, BusyStatus.BUSY, BusyStatus.OOF);

    private MergedDigits() {}

    static String of(List<Occurrence> occurrences, ViewOptions options) {
        StringBuilder out = new StringBuilder();
        Instant start = options.from();
        while (start.isBefore(options.to())) {
            Instant end = start.plus(options.interval());
            out.append(digit(heaviest(occurrences, start, end)));
            start = end;
        }
        return out.toString();
    }

    private static BusyStatus heaviest(List<Occurrence> occurrences, Instant start, Instant end) {
        return occurrences.stream()
                .filter(each -> each.start().isBefore(end) && each.end().isAfter(start))
                .map(each -> FreeBusyView.shown(each.event()))
                .max((one, other) -> Integer.compare(WEIGHT.indexOf(one), WEIGHT.indexOf(other)))
                .orElse(BusyStatus.FREE);
    }

    private static char digit(BusyStatus status) {
        return switch (status) {
            case FREE -> '0';
            case TENTATIVE -> '1';
            case BUSY -> '2';
            case OOF -> '3';
            case WORKING_ELSEWHERE -> '4';
        };
    }
}
