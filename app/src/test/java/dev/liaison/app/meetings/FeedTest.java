package dev.liaison.app.meetings;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Visitor;
import dev.liaison.domain.audit.AuditLine;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.meeting.MeetingVerbs;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member's meetings, read again and again by a calendar program that knows nothing but the address. */
@Tag("F3")
class FeedTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private static final Pattern ADDRESS = Pattern.compile("value=\"(http://[^\"]+/feeds/[\\w-]+\\.ics)\"");
    private static final String MEETINGS = "/meetings";

    private final TwoPeople two = new TwoPeople().withDiaries();
    private final Visitor program = new Visitor(LIAISON.url());

    /** Presses the button, and copies the address off the page. */
    private static String makes(Visitor member) {
        member.get(MEETINGS);
        member.post("/meetings/feed", Map.of());
        var page = member.get(MEETINGS).body();
        var address = ADDRESS.matcher(page);
        assertThat(address.find()).as("the address is shown").isTrue();
        assertThat(member.get(MEETINGS).body()).as("once").doesNotContain("/feeds/");
        return URI.create(address.group(1)).getPath();
    }

    private List<VEvent> reads(String address) {
        var answer = program.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("private");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        try {
            return new CalendarBuilder().build(new StringReader(answer.body())).<VEvent>getComponents(Component.VEVENT);
        } catch (IOException | ParserException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private int read(String address) {
        return program.get(address).statusCode();
    }

    @Test
    void it_has_what_is_booked_and_says_what_was_cancelled() {
        var tom = TwoPeople.visitor(two.tom);
        var address = makes(tom);
        var at = two.scheduling.at(TUESDAY, "09:30");
        two.tomProposes(two.scheduling.at(TUESDAY, "13:00"));
        assertThat(reads(address)).as("a proposal is no meeting").isEmpty();
        var id = two.meet(at);
        assertThat(reads(address)).singleElement().satisfies(event -> {
            assertThat(value(event, Property.UID)).isEqualTo(id + "@liaison");
            assertThat(value(event, Property.DTSTART)).isEqualTo(at.toString().replaceAll("[-:]", ""));
            assertThat(value(event, Property.SUMMARY)).isEqualTo("First steps");
            assertThat(value(event, Property.DESCRIPTION)).contains("With Mia.", "About my plan.", "/meetings/" + id);
            assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        });
        assertThat(program.get(address).body())
                .as("nothing changed")
                .isEqualTo(program.get(address).body());
        two.presses(two.tom, id, MeetingVerbs.CANCEL + " " + id, "");
        Await.that("it is cancelled", () -> !TwoPeople.meeting(id).open());
        assertThat(reads(address)).singleElement().satisfies(event -> assertThat(value(event, Property.STATUS))
                .isEqualTo("CANCELLED"));
    }

    @Test
    void it_has_nobody_elses_meetings() {
        var other = new TwoPeople().withDiaries();
        other.meet(other.scheduling.at(TUESDAY, "10:00"));
        var colleague = two.customer.mentee("Ulla");
        assertThat(reads(makes(TwoPeople.visitor(two.tom)))).isEmpty();
        assertThat(reads(makes(TwoPeople.visitor(colleague)))).isEmpty();
        assertThat(reads(makes(TwoPeople.visitor(other.mia)))).hasSize(1);
    }

    @Test
    @Tag("D14")
    void a_new_address_ends_the_old_one_and_switching_off_ends_it_for_good() {
        var tom = TwoPeople.visitor(two.tom);
        var first = makes(tom);
        assertThat(read(first)).isEqualTo(200);
        var second = makes(tom);
        assertThat(read(first)).isEqualTo(404);
        assertThat(read(second)).isEqualTo(200);
        assertThat(tom.get(MEETINGS).body()).contains("can\u2019t be shown again");
        tom.post("/meetings/feed/off", Map.of());
        assertThat(read(second)).isEqualTo(404);
        assertThat(tom.get(MEETINGS).body()).contains("Switched off.");
        assertThat(LIAISON.bean(AuditLog.class)
                        .newest(two.customer.organization().id(), 10))
                .filteredOn(line -> line.action().startsWith("calendarFeed."))
                .extracting(AuditLine::action)
                .containsExactly("calendarFeed.switchedOff", "calendarFeed.addressMade", "calendarFeed.addressMade");
        assertThat(LIAISON.bean(AuditLog.class)
                        .newest(two.customer.organization().id(), 50)
                        .toString())
                .doesNotContain(secret(first), secret(second));
    }

    private static String secret(String address) {
        return address.substring("/feeds/".length(), address.length() - ".ics".length());
    }

    @Test
    void a_stranger_and_a_guess_find_nothing_and_only_the_hash_is_kept() {
        var address = makes(TwoPeople.visitor(two.tom));
        for (var guess : List.of("/feeds/x.ics", "/feeds/" + two.tom.id() + ".ics", address + "x", "/feeds/%00.ics")) {
            assertThat(read(guess)).as(guess).isBetween(400, 404);
        }
        assertThat(read(address.replace(".ics", ""))).isEqualTo(404);
        assertThat(program.post("/meetings/feed", Map.of()).statusCode())
                .as("without a session")
                .isIn(302, 403);
        assertThat(LIAISON.bean(JdbcClient.class)
                        .sql("select count(*) from calendar_feeds where token_hash like '%' || ? || '%'")
                        .param(secret(address))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void who_has_left_and_an_organization_without_scheduling_have_no_feed() {
        var address = makes(TwoPeople.visitor(two.tom));
        var now = LIAISON.bean(Clock.class).instant();
        var features = LIAISON.bean(Features.class);
        var organization = two.customer.organization().id();
        features.save(new FeatureState(organization, Feature.SCHEDULING_ASSISTANT, false, now, "support", "asked"));
        assertThat(read(address)).isEqualTo(404);
        features.save(new FeatureState(organization, Feature.SCHEDULING_ASSISTANT, true, now, "support", "asked"));
        assertThat(read(address)).isEqualTo(200);
        LIAISON.bean(JdbcClient.class)
                .sql("update people set active = false where id = ?")
                .param(two.tom.id())
                .update();
        assertThat(read(address)).isEqualTo(404);
    }
}
