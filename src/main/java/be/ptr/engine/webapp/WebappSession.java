package be.ptr.engine.webapp;

import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link SessionPerson} between Spring Security and the webapps' own filters. */
@Configuration(proxyBeanMethods = false)
class WebappSession {
    /** After Spring Security's chain (-100), before the webapps' filters, which have no order. */
    private static final int ORDER = 10;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappAuthentication() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, SessionPerson.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(ORDER);
        return filter;
    }

    @Bean
    FilterRegistrationBean<WebappToken> webappToken() {
        var filter = new FilterRegistrationBean<>(new WebappToken());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(ORDER);
        return filter;
    }

    @Bean
    FilterRegistrationBean<FilterNames> filterNames() {
        var filter = new FilterRegistrationBean<>(new FilterNames());
        filter.addUrlPatterns(
                "/camunda/api/engine/engine/default/filter", "/camunda/api/engine/engine/default/filter/*");
        filter.setOrder(ORDER);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineAnswers> engineAnswers() {
        var filter = new FilterRegistrationBean<>(new EngineAnswers());
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(ORDER);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BoundedQueries> boundedQueries() {
        var filter = new FilterRegistrationBean<>(new BoundedQueries());
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(ORDER);
        return filter;
    }
}
