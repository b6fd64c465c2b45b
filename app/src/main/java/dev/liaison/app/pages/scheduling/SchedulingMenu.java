package dev.liaison.app.pages.scheduling;

import dev.liaison.app.login.SignedIn;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Programs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells each page of Manage whether its menu leads to scheduling. Error pages, which ask no database, do without. */
@Component
class SchedulingMenu implements HandlerInterceptor, WebMvcConfigurer {
    private final SchedulingDoor door;
    private final Programs programs;

    SchedulingMenu(SchedulingDoor door, Programs programs) {
        this.door = door;
        this.programs = programs;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/manage/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || String.valueOf(page.getViewName()).startsWith("redirect:")) {
            return;
        }
        member().filter(it -> door.isOpen(it.organizationId())).ifPresent(it -> {
            page.addObject("schedulingOn", true);
            page.addObject(
                    "schedulingMenu",
                    it.globalAdmin() || programs.all(it.organizationId()).size() == 1);
        });
    }

    private static Optional<Person> member() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .flatMap(SignedIn::member);
    }
}
