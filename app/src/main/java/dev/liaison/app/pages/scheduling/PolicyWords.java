package dev.liaison.app.pages.scheduling;

import dev.liaison.domain.calendar.Presence;
import dev.liaison.domain.calendar.ShowAs;

/** Calendars' terms, as people know them. */
final class PolicyWords {
    private PolicyWords() {}

    static String title(ShowAs showAs) {
        return switch (showAs) {
            case FREE -> "Free";
            case TENTATIVE -> "Tentative";
            case BUSY -> "Busy";
            case OUT_OF_OFFICE -> "Out of office";
            case WORKING_ELSEWHERE -> "Working elsewhere";
        };
    }

    static String hint(ShowAs showAs) {
        return switch (showAs) {
            case FREE -> "The owner marked it as free.";
            case TENTATIVE -> "Not accepted yet, or marked as tentative.";
            case BUSY -> "Most events, and all that say nothing else.";
            case OUT_OF_OFFICE -> "Google and Microsoft only.";
            case WORKING_ELSEWHERE -> "Microsoft only.";
        };
    }

    static String title(Presence presence) {
        return switch (presence) {
            case FREE -> "Free";
            case TENTATIVE -> "Tentative";
            case BUSY -> "Busy";
        };
    }
}
