package dev.liaison.providers.caldav;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** On Cyrus. */
class CaldavCyrusTest extends CaldavServerContract {
    CaldavCyrusTest() {
        super(Cyrus.start());
    }

    @Test
    void what_it_expands_itself_is_the_same_but_for_floating_times_which_it_takes_in_utc() {
        putSeries();
        put("b", "DTSTART:20261020T100000", "DURATION:PT1H");
        put("c", "DTSTART;VALUE=DATE:20261028");
        assertThat(shown(read(new CaldavWorld(server.uri(), CaldavQuestion.EXPANDED_EVENTS), AUTUMN)))
                .containsExactly(
                        "2026-10-19T08:00:00Z 60 BUSY",
                        "2026-10-20T10:00:00Z 60 BUSY",
                        "2026-10-27T23:00:00Z 1440 BUSY",
                        "2026-11-02T09:00:00Z 60 BUSY");
    }

    @Test
    void its_own_free_busy_answers_are_the_same_but_for_whole_days_which_it_takes_in_utc_or_for_nothing() {
        putSeries();
        put("b", "DTSTART:20261020T100000", "DURATION:PT1H", "STATUS:TENTATIVE");
        put("c", "DTSTART:20261021T100000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT");
        put("d", "DTSTART:20261022T100000Z", "DURATION:PT1H", "STATUS:CANCELLED");
        put("e", "DTSTART;VALUE=DATE:20261028", "DTEND;VALUE=DATE:20261029");
        put("f", "DTSTART;VALUE=DATE:20261030");
        assertThat(shown(read(new CaldavWorld(server.uri(), CaldavQuestion.FREE_BUSY), AUTUMN)))
                .containsExactly(
                        "2026-10-19T08:00:00Z 60 BUSY",
                        "2026-10-20T08:00:00Z 60 TENTATIVE",
                        "2026-10-28T00:00:00Z 1440 BUSY",
                        "2026-11-02T09:00:00Z 60 BUSY");
    }

    private void putSeries() {
        put(
                Ical.europe("Europe/Berlin"),
                Ical.event(
                        "a",
                        "DTSTART;TZID=Europe/Berlin:20260105T100000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=WEEKLY",
                        "EXDATE;TZID=Europe/Berlin:20261026T100000"));
    }
}
