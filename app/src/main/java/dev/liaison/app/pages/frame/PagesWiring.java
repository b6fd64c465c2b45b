package dev.liaison.app.pages.frame;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells Spring MVC about viewers. */
@Configuration(proxyBeanMethods = false)
class PagesWiring implements WebMvcConfigurer {
    private final ViewerResolver viewers;

    PagesWiring(ViewerResolver viewers) {
        this.viewers = viewers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewers);
    }
}
