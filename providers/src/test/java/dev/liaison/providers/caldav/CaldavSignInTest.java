package dev.liaison.providers.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("E1")
class CaldavSignInTest {
    private final ScriptedDav dav = new ScriptedDav();
    private final CaldavWorld world = new CaldavWorld(dav.uri());

    @AfterEach
    void stop() {
        dav.close();
    }

    @Test
    void a_name_and_a_password_lead_to_the_calendars() {
        var grant = world.signIn(" ada ", "pw-ada");
        assertThat(grant.externalId()).isEqualTo("ada");
        assertThat(grant.address()).isEqualTo("ada");
        assertThat(grant.server()).isEqualTo(dav.uri() + "cal/");
        assertThat(CaldavIds.login(grant.secret())).isEqualTo(new CaldavIds.Login("ada", "pw-ada"));
        assertThat(world.signIn.kind()).isEqualTo(CalendarKind.ICAL);
        assertThat(dav.requests()).containsExactly("PROPFIND /.well-known/caldav", "PROPFIND /ada/", "PROPFIND /cal/");
    }

    @Test
    @Tag("E13")
    void neither_password_nor_name_are_shown() {
        var grant = world.signIn("ada", "pw-ada");
        assertThat(grant.toString()).doesNotContain("pw-ada");
        assertThat(CaldavIds.login(grant.secret()).toString()).doesNotContain("pw-ada", "ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/caldav", "/ada/", "/cal/"})
    void a_wrong_password_is_asked_about_once(String where) {
        dav.answer("PROPFIND " + where, 401, "", "WWW-Authenticate: Basic realm=\"x\"");
        assertThat(refusal()).isEqualTo(Refused.Reason.NOT_ACCEPTED);
        assertThat(dav.requests().stream().filter(it -> it.endsWith(where))).hasSize(1);
        assertThat(dav.requests().get(dav.requests().size() - 1)).endsWith(where);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 501})
    void without_a_well_known_address_discovery_begins_at_the_root(int status) {
        dav.answer("PROPFIND /.well-known/caldav", status, "").answer("PROPFIND /", 207, ScriptedDav.principal("ada/"));
        assertThat(world.signIn("ada", "pw-ada").server()).endsWith("/cal/");
    }

    @Test
    void a_base_with_a_path_is_where_discovery_begins() {
        dav.answer("PROPFIND /dav/", 207, ScriptedDav.principal("/ada/"));
        var deep = new CaldavWorld(dav.uri().resolve("/dav/"));
        assertThat(deep.signIn("ada", "pw-ada").server()).endsWith("/cal/");
        assertThat(dav.requests()).doesNotContain("PROPFIND /.well-known/caldav");
    }

    @Test
    void a_redirect_of_the_well_known_address_is_followed() {
        dav.answer("PROPFIND /.well-known/caldav", 301, "", "Location: /start/")
                .answer("PROPFIND /start/", 207, ScriptedDav.principal("../ada/"));
        assertThat(world.signIn("ada", "pw-ada").server()).endsWith("/cal/");
    }

    @Test
    void the_home_may_be_on_another_host_of_the_same_service_only() {
        try (var other = new ScriptedDav()) {
            dav.answer("PROPFIND /ada/", 207, ScriptedDav.home(other.uri() + "cal/"));
            assertThat(refusal()).isEqualTo(Refused.Reason.NOT_FOUND);
            assertThat(other.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/cal/",
                "https://evil.example/cal/",
                "https://caldav.icloud.com.evil.example/",
                "https://p01-caldav.icloud.com@evil.example/",
                "file:///etc/passwd",
                "mailto:ada@example.com",
                "http://[",
                "//localhost/cal/"
            })
    void a_server_that_leads_us_elsewhere_is_not_followed(String href) {
        dav.answer("PROPFIND /ada/", 207, ScriptedDav.home(href));
        assertThat(refusal()).isEqualTo(Refused.Reason.NOT_FOUND);
        dav.answer("PROPFIND /.well-known/caldav", 302, "", "Location: " + href).answer("PROPFIND /", 404, "");
        assertThat(refusal()).isEqualTo(Refused.Reason.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "https://caldav.icloud.com/,true",
        "https://caldav.icloud.com:443/1/principal/,true",
        "https://p1-caldav.icloud.com/,true",
        "https://p123-caldav.icloud.com:443/9/calendars/,true",
        "https://p1234-caldav.icloud.com/,false",
        "https://xcaldav.icloud.com/,false",
        "https://contacts.icloud.com/,false",
        "https://p1-caldav.icloud.com.evil.example/,false",
        "https://evil.example/?p1-caldav.icloud.com,false"
    })
    void apples_password_goes_to_apples_calendar_hosts(String address, boolean may) {
        assertThat(CaldavServer.ICLOUD.covers(URI.create(address))).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.com,Summer2026!",
        "ada@example.com,''",
        "ada,abcd-efgh-ijkl-mnop",
        "'',abcd-efgh-ijkl-mnop",
        "'a:da@example.com',abcd-efgh-ijkl-mnop",
        "'ada@example.com\r\nX: y',abcd-efgh-ijkl-mnop"
    })
    @Tag("E13")
    void apple_is_not_asked_with_what_is_no_app_specific_password(String name, String password) {
        var apple = apple();
        var refused = catchThrowableOfType(Refused.class, () -> apple.signIn(name, password));
        assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_ACCEPTED);
        assertThat(dav.requests()).isEmpty();
    }

    @Test
    @Tag("E13")
    void apple_is_asked_with_the_password_as_it_shows_it() {
        var grant = apple().signIn("ada@example.com", "abcd efgh ijkl mnop");
        assertThat(CaldavIds.login(grant.secret()).password()).isEqualTo("abcd-efgh-ijkl-mnop");
    }

    private CaldavWorld apple() {
        var stand = new CaldavServer(
                "iCloud", dav.uri(), Pattern.compile("(?!)"), PasswordRule.APP_SPECIFIC, CaldavQuestion.EVENTS);
        return new CaldavWorld(stand, Duration.ofSeconds(5));
    }

    @Test
    void a_server_that_nobody_offers_is_not_called() {
        var elsewhere = URI.create("https://evil.example/");
        assertThat(catchThrowableOfType(
                                Refused.class, () -> world.signIn.signIn(elsewhere, "ada", new Secret("pw-ada")))
                        .reason())
                .isEqualTo(Refused.Reason.NOT_FOUND);
    }

    @Test
    void an_account_without_a_calendar_for_events_is_none() {
        dav.answer(
                "PROPFIND /cal/",
                207,
                ScriptedDav.multistatus(
                        ScriptedDav.resource("/cal/", "<D:resourcetype><D:collection/></D:resourcetype>"),
                        ScriptedDav.resource(
                                "/cal/tasks/",
                                ScriptedDav.CALENDAR + "<C:supported-calendar-component-set>"
                                        + "<C:comp name=\"VTODO\"/></C:supported-calendar-component-set>"),
                        ScriptedDav.resource(
                                "/cal/inbox/", "<D:resourcetype><D:collection/><C:schedule-inbox/></D:resourcetype>"),
                        ScriptedDav.resource(
                                "/cal/holidays/",
                                "<D:resourcetype><D:collection/><C:calendar/><S:subscribed/></D:resourcetype>"),
                        ScriptedDav.resource(
                                "/cal/quiet/",
                                ScriptedDav.CALENDAR + "<C:schedule-calendar-transp><C:transparent/>"
                                        + "</C:schedule-calendar-transp>")));
        assertThat(refusal()).isEqualTo(Refused.Reason.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void a_server_that_is_out_of_order_says_nothing_about_the_password(int status) {
        dav.answer("PROPFIND /.well-known/caldav", status, "");
        assertThat(catchThrowable(() -> world.signIn("ada", "pw-ada"))).isInstanceOf(Unreachable.class);
        assertThat(dav.requests()).hasSize(1);
    }

    private Refused.Reason refusal() {
        return catchThrowableOfType(Refused.class, () -> world.signIn("ada", "pw-ada"))
                .reason();
    }
}
