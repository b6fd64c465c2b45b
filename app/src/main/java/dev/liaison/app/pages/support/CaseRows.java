package dev.liaison.app.pages.support;

import dev.liaison.app.pages.frame.Moments;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.support.SupportCase;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts cases into words for support. */
@Component
class CaseRows {
    private final Organizations organizations;
    private final People people;
    private final Moments moments;

    CaseRows(Organizations organizations, People people, Moments moments) {
        this.organizations = organizations;
        this.people = people;
        this.moments = moments;
    }

    List<CaseRow> of(List<SupportCase> cases) {
        var names = organizations.all().stream().collect(Collectors.toMap(Organization::id, Function.identity()));
        var openers = people.byIds(cases.stream().map(SupportCase::openedBy).collect(Collectors.toSet()));
        return cases.stream()
                .map(it -> new CaseRow(
                        it,
                        Objects.requireNonNull(names.get(it.organizationId())),
                        Objects.requireNonNull(openers.get(it.openedBy())),
                        moments.utc(it.openedAt())))
                .toList();
    }
}
