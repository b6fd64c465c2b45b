package dev.liaison.app.camunda;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The door of Tasklist, Cockpit and Admin. Our login is the only way in; Camunda's own is walled up. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "liaison.role", havingValue = "app", matchIfMissing = true)
class CamundaSecurity {
    @Bean
    @Order(2)
    SecurityFilterChain camundaWebapps(HttpSecurity http, StaffSession session, TaskAnswers answers) throws Exception {
        return http.securityMatcher("/camunda/**")
                // The webapps bring their own token against forged requests.
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(
                        door -> door.requestMatchers(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/*")
                                .denyAll()
                                .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
                                .denyAll()
                                // Figures of the whole installation.
                                .requestMatchers("/camunda/api/engine/engine/*/metrics/**")
                                .hasRole("SUPPORT")
                                .anyRequest()
                                .hasRole("STAFF"))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .addFilterAfter(session, AuthorizationFilter.class)
                .addFilterAfter(answers, StaffSession.class)
                .logout(out -> out.logoutRequestMatcher(path(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path(null, "/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), path(null, "/camunda/**")))
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .build();
    }

    /** Both filters belong to the chain above only. */
    @Bean
    FilterRegistrationBean<StaffSession> staffSessionInItsChainOnly(StaffSession filter) {
        return off(filter);
    }

    @Bean
    FilterRegistrationBean<TaskAnswers> taskAnswersInItsChainOnly(TaskAnswers filter) {
        return off(filter);
    }

    /** After signing in, people come back to the webapp, not to what it read in the background. */
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(path(HttpMethod.GET, "/camunda/app/*/*/"));
        return cache;
    }

    private static RequestMatcher path(@Nullable HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }

    private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> off(T filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
