package dev.liaison.domain.meeting;

import java.util.List;
import java.util.Set;

/**
 * Why a slot is not offered.
 *
 * @param tooSoon it begins before the earliest moment that was asked for; nobody's reason
 * @param participants of each, in the order of the question; empty for one who could come
 */
public record WhyNot(boolean tooSoon, List<Set<Reason>> participants) {

    /** True when nothing speaks against it. */
    public boolean offered() {
        return !tooSoon && participants.stream().allMatch(Set::isEmpty);
    }
}
