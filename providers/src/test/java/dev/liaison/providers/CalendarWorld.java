package dev.liaison.providers;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.calendar.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the contract of all calendars has to know of one of them: who is there, and what can go wrong. */
public interface CalendarWorld extends AutoCloseable {

    /** Ada, an ordinary member, whose calendar is connected. */
    String ADA = "ada@acme.test";

    /** Bob, her colleague, who shows his colleagues when he is busy. */
    String BOB = "bob@acme.test";

    /** Eve, her colleague, who shows nobody anything. */
    String EVE = "eve@acme.test";

    /** Has no calendar. */
    String NOBODY = "nobody@acme.test";

    Window SOME_DAY = new Window(Instant.parse("2027-06-07T00:00:00Z"), Instant.parse("2027-06-08T00:00:00Z"));

    /** Everything as in the beginning: connected, calendars empty and in UTC. */
    void reset();

    CalendarProvider provider();

    /** The same with time-outs that a test can wait for: 0.6 seconds for a call. */
    CalendarProvider impatient();

    /** Ada's own account. */
    CalendarAccount own();

    /** A dedicated account that reads all colleagues; empty where there is no such thing. */
    Optional<CalendarAccount> organization();

    /** What the sandbox calls this kind of calendar. */
    String key();

    /** The sandbox's name of the call that reads a calendar. */
    String readCall();

    /** The sandbox's name of a call whose token was not taken. */
    default String refusedCall() {
        return readCall();
    }

    /** The sandbox's name of the call that renews tokens; empty where they don't wear out. */
    default String tokenCall() {
        return "";
    }

    /** The sandbox's name of the call that puts an event into a calendar. */
    String placeCall();

    /** The sandbox's name of the call that changes one. */
    String changeCall();

    /** The sandbox's name of the call that calls one off. */
    String cancelCall();

    /** The sandbox's name of the call that looks at one. */
    String lookCall();

    /** Whether it makes links for online meetings. */
    default boolean makesLinks() {
        return false;
    }

    /** Whether it tells people why a meeting was called off. */
    default boolean tellsWhy() {
        return false;
    }

    /** What the provider can tell of an event of that status, in the sandbox's words; empty when it says nothing of it. */
    Optional<ShowAs> shown(String status);

    /** Ada takes our access away. */
    void revokeAccess();

    /** Whether the provider takes an authorization back; where it doesn't, it is only erased here. */
    default boolean takesAccessBack() {
        return true;
    }

    /** Time passes at the provider, and our clock does not notice. */
    void advanceThere(Duration by);

    /** Time passes for both. */
    void advance(Duration by);

    /** Everything that may not be seen in a log; empty where there is nothing. */
    Iterable<String> secrets();

    @Override
    void close();
}
