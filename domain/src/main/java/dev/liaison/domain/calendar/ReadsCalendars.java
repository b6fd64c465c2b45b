package dev.liaison.domain.calendar;

import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Refused;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a provider, and turns whatever goes wrong into an answer for each address. Blocks. */
public final class ReadsCalendars {
    private static final Logger LOG = LoggerFactory.getLogger(ReadsCalendars.class);

    private final CalendarProviders providers;
    private final LostCalendars lost;
    private final Clock clock;

    public ReadsCalendars(CalendarProviders providers, LostCalendars lost, Clock clock) {
        this.providers = providers;
        this.lost = lost;
        this.clock = clock;
    }

    Map<String, FreshReadings.Answer> read(CalendarAccount account, Collection<String> addresses, Window window) {
        var askedAt = clock.instant();
        var readings = ask(account, addresses, window);
        return addresses.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        address -> new FreshReadings.Answer(Objects.requireNonNull(readings.apply(address)), askedAt)));
    }

    private Function<String, Reading> ask(CalendarAccount account, Collection<String> addresses, Window window) {
        try {
            var found = providers.of(account.kind()).freeBusy(account, addresses, window);
            return address -> found.getOrDefault(address, new Reading.Unread(UnreadReason.UNREADABLE));
        } catch (ProviderFailure e) {
            var unread = new Reading.Unread(reason(e));
            return address -> unread;
        } catch (RuntimeException e) {
            // Its message may hold what is in the calendar.
            LOG.error("{} account {} could not be read: {}", account.kind(), account.id(), where(e));
            var unread = new Reading.Unread(UnreadReason.UNREADABLE);
            return address -> unread;
        }
    }

    private static String where(RuntimeException e) {
        var frames = e.getStackTrace();
        return e.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }

    private UnreadReason reason(ProviderFailure failure) {
        if (failure instanceof AccessLost access) {
            lost.report(access);
            return UnreadReason.ACCESS_LOST;
        }
        return failure instanceof Refused ? UnreadReason.NOT_SHARED : UnreadReason.UNREACHABLE;
    }

    /** Too many questions are waiting already. */
    FreshReadings.Answer overloaded() {
        return new FreshReadings.Answer(new Reading.Unread(UnreadReason.TOO_SLOW), clock.instant());
    }
}
