package be.ptr.api;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {
    /** After Spring Security's chain (-100): nothing is read for a stranger. */
    private static final int ORDER = 0;

    private final Answers answers;

    ApiConfiguration(Answers answers) {
        this.answers = answers;
    }

    @Bean
    FilterRegistrationBean<WholeBody> wholeBody() {
        FilterRegistrationBean<WholeBody> filter = new FilterRegistrationBean<>(new WholeBody());
        filter.addUrlPatterns("/api/*");
        filter.setOrder(ORDER);
        return filter;
    }

    /** Not for the operator: the answer holds a password, which is shown once and stored nowhere. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Repetition(answers))
                .addPathPatterns("/api/**")
                .excludePathPatterns("/api/operator/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallingActor());
    }
}
