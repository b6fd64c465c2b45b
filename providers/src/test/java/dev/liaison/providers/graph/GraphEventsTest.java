package dev.liaison.providers.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.EventDraft;
import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.CalendarAccountSamples;
import dev.liaison.providers.CalendarWorld;
import dev.liaison.providers.PlacesEventsContract;
import dev.liaison.providers.SandboxProcess;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GraphEventsTest extends PlacesEventsContract {
    @Override
    protected CalendarWorld world(SandboxProcess sandbox) {
        return new GraphWorld(sandbox);
    }

    @Test
    void who_may_only_be_read_has_no_meetings_placed() {
        for (var scopes : List.of("Calendars.ReadBasic openid", "", "https://graph.microsoft.com/Calendars.Read")) {
            assertThat(places().mayPlace(granted(scopes))).isFalse();
        }
        assertThat(places().mayPlace(granted("openid https://graph.microsoft.com/calendars.readwrite")))
                .isTrue();
    }

    private static CalendarAccount granted(String scopes) {
        var grant = new CalendarGrant("t/o", CalendarWorld.ADA, "", scopes, new Secret(""));
        return CalendarAccountSamples.of(CalendarKind.MICROSOFT, grant, CalendarReach.OWN);
    }

    @Test
    @Tag("F5")
    void a_private_account_places_meetings_without_teams() {
        var account = ((GraphWorld) world()).connect(GraphWorld.PRIVATE, CalendarReach.OWN);
        var placed = places().place(account, online());
        assertThat(placed.joinLink()).isEmpty();
        assertThat(places().look(account, placed.event())).isPresent();
    }

    @Test
    void a_change_does_not_touch_the_text() {
        var placed = places().place(world().own(), draft());
        var text = draft();
        places().change(
                        world().own(),
                        placed.event(),
                        new EventDraft(
                                text.id(), text.uid(), 1, "Later", "Other", text.when(), text.attendees(), "", false));
        assertThat(events().get(0).path("description").asText()).isEqualTo(text.description());
    }
}
