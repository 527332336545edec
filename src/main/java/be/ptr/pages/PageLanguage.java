package be.ptr.pages;

import be.ptr.plan.Language;
import be.ptr.wording.Sentences;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** French or English: as chosen with {@code ?lang=}, else as the browser asks, else French. */
@Configuration(proxyBeanMethods = false)
class PageLanguage implements WebMvcConfigurer {
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource() {
            @Override
            protected ResourceBundle doGetBundle(String basename, Locale locale) {
                return Sentences.of(Language.of(locale));
            }
        };
        messages.setBasename("messages");
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver chosen = new CookieLocaleResolver("ptr-lang") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return spoken(super.parseLocaleValue(value));
            }
        };
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        chosen.setRejectInvalidCookies(false);
        chosen.setDefaultLocaleFunction(request -> request.getHeader("Accept-Language") == null
                ? Locale.FRENCH
                : Language.of(request.getLocale()).locale());
        return chosen;
    }

    /** The engine's webapps, and its refusals in them, speak the language that was chosen on our pages. */
    @Bean
    FilterRegistrationBean<Filter> webappLanguage(LocaleResolver languages) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            LocaleContextHolder.setLocale(languages.resolveLocale((HttpServletRequest) request));
            chain.doFilter(request, response);
        });
        filter.addUrlPatterns("/camunda/api/*");
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return spoken(super.parseLocaleValue(value));
            }
        };
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    /** A page is in one of the two languages whatever was asked for, and says so. */
    private static Locale spoken(@Nullable Locale asked) {
        return asked == null ? Locale.FRENCH : Language.of(asked).locale();
    }
}
