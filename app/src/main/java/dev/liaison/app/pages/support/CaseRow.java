package dev.liaison.app.pages.support;

import dev.liaison.app.pages.frame.Moment;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.support.SupportCase;

/** One case in support's list. */
record CaseRow(SupportCase it, Organization organization, Person openedBy, Moment opened) {
    public boolean open() {
        return it.closedAt() == null;
    }

    /** In words. */
    public String state() {
        if (open()) {
            return it.feature() == null ? "Open" : "Waits for a decision";
        }
        return Boolean.TRUE.equals(it.approved()) ? "Approved" : it.feature() == null ? "Closed" : "Declined";
    }

    /** What it is about. */
    public String about() {
        var feature = it.feature();
        return feature == null ? "Question or problem" : "Switch on " + feature.title();
    }
}
