package dev.liaison.app;

import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarProvider;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts diaries after the providers of the product, so that they are asked first. */
@TestConfiguration(proxyBeanMethods = false)
class DiaryWiring {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Diaries diaries(ObjectProvider<CalendarProvider> all, CalendarAccounts accounts, Clock clock) {
        return new Diaries(all, accounts, clock);
    }
}
