package dev.liaison.app.wiring;

import dev.liaison.app.login.LocalLogin;
import dev.liaison.app.login.OpenIdLogin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who may pass which door. What exactly they may do there, each door asks the facts. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityWiring {

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Paths are whole paths, also of what other servlets than Spring's serve: the engine's REST and its webapps. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Workers in JVMs of their own, and nobody else. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, LiaisonProperties properties, PasswordEncoder passwords)
            throws Exception {
        var workers = properties.workers();
        http.securityMatcher("/engine-rest/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        if (workers.restPassword().isEmpty()) {
            return http.authorizeHttpRequests(any -> any.anyRequest().denyAll()).build();
        }
        var worker = User.withUsername(workers.restUser())
                .password(passwords.encode(workers.restPassword()))
                .roles("WORKER")
                .build();
        var provider = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(worker));
        provider.setPasswordEncoder(passwords);
        return http.authenticationManager(new ProviderManager(provider))
                .httpBasic(Customizer.withDefaults())
                .authorizeHttpRequests(any -> any.requestMatchers("/engine-rest/external-task/**")
                        .hasRole("WORKER")
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** What providers send: each door verifies signatures itself. */
    @Bean
    @Order(2)
    SecurityFilterChain webhooks(HttpSecurity http) throws Exception {
        return http.securityMatcher("/webhooks/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            LocalLogin local,
            OpenIdLogin openId,
            ObjectProvider<ClientRegistrationRepository> identityProviders)
            throws Exception {
        if (identityProviders.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/login").successHandler(openId));
        }
        return http.authenticationProvider(local)
                .authorizeHttpRequests(door -> door.requestMatchers(
                                "/login",
                                "/a/**",
                                "/m/**",
                                "/p/**",
                                "/feeds/*",
                                "/css/**",
                                "/js/**",
                                "/img/**",
                                "/webjars/**",
                                "/favicon.ico",
                                "/error",
                                "/actuator/health/**",
                                "/connect/*/callback")
                        .permitAll()
                        .requestMatchers("/connect/calendar/**")
                        .authenticated()
                        .requestMatchers("/support/**")
                        .hasRole("SUPPORT")
                        .requestMatchers(
                                "/manage/engagement/**", "/manage/import/**", "/manage/audit/**", "/connect/**")
                        .hasRole("GLOBAL_ADMIN")
                        .requestMatchers("/manage/**")
                        .hasAnyRole("GLOBAL_ADMIN", "PROGRAM_ADMIN")
                        .anyRequest()
                        .authenticated())
                // The pages in mails bring a one-time token of their own.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/a/**", "/m/**", "/p/**"))
                .formLogin(
                        form -> form.loginPage("/login").defaultSuccessUrl("/").permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new SignInFirst("/login")))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .headers(headers -> headers.addHeaderWriter(new ContentPolicy())
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** After signing in, people come back to the page they wanted, not to a fragment that a script asked for. */
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }
}
