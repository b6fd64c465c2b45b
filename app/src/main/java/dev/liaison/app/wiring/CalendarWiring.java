package dev.liaison.app.wiring;

import dev.liaison.domain.calendar.Availabilities;
import dev.liaison.domain.calendar.AvailabilityPolicies;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarCards;
import dev.liaison.domain.calendar.CalendarChecks;
import dev.liaison.domain.calendar.CalendarChoices;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.CalendarProviders;
import dev.liaison.domain.calendar.ColleagueChecks;
import dev.liaison.domain.calendar.FreshReadings;
import dev.liaison.domain.calendar.LostCalendars;
import dev.liaison.domain.calendar.OrganizationCalendarRules;
import dev.liaison.domain.calendar.OwnCalendar;
import dev.liaison.domain.calendar.ReadsCalendars;
import dev.liaison.domain.calendar.Routes;
import dev.liaison.domain.meeting.CommonTimes;
import dev.liaison.domain.meeting.SchedulingSettings;
import dev.liaison.domain.people.People;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Calendars: which there are, how they are read, and when people can't meet. */
@Configuration(proxyBeanMethods = false)
@Import({
    CalendarAccounts.class,
    CalendarChoices.class,
    SchedulingSettings.class,
    LostCalendars.class,
    CalendarChecks.class,
    ColleagueChecks.class,
    OrganizationCalendarRules.class,
    Routes.class
})
class CalendarWiring {

    @Bean
    CalendarProviders calendarProviders(List<CalendarProvider> providers) {
        return new CalendarProviders(providers);
    }

    @Bean
    CalendarCards calendarCards(People people, LiaisonProperties liaison) {
        return new CalendarCards(people, URI.create(liaison.baseUrl() + "/settings/calendar"));
    }

    /** Reading for pages, where somebody waits. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "liaison.role", havingValue = "app", matchIfMissing = true)
    @Import({ReadsCalendars.class, OwnCalendar.class, CommonTimes.class})
    static class Reading {
        private static final int THREADS = 64;
        private static final int WAITING = 1_000;

        /** Mostly they wait for providers. Whoever finds the queue full gets "unknown", and no wait. */
        @Bean(destroyMethod = "shutdown")
        ExecutorService calendarThreads() {
            var pool = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING));
            pool.allowCoreThreadTimeOut(true);
            return pool;
        }

        @Bean
        FreshReadings freshReadings(
                ReadsCalendars reads, Clock clock, @Qualifier("calendarThreads") ExecutorService threads) {
            return new FreshReadings(reads, clock, threads);
        }

        @Bean
        Availabilities availabilities(
                Routes routes, FreshReadings readings, AvailabilityPolicies policies, Clock clock) {
            return new Availabilities(routes, readings, policies, clock);
        }
    }
}
