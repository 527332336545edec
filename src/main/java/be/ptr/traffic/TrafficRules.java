package be.ptr.traffic;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** Puts the container under our rules. */
@Configuration(proxyBeanMethods = false)
class TrafficRules {
    private static final int MOST_LANGUAGES = 8192;

    /** Half of the threads may wait for bodies; the others always answer. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> promptBodies(
            ServerProperties server, MultipartProperties multipart) {
        int waiting = server.getTomcat().getThreads().getMax() / 2;
        long upload = multipart.getMaxRequestSize().toBytes();
        return factory -> {
            factory.setProtocol(Lines.class.getName());
            factory.addEngineValves(new PipelineLimit());
            factory.addEngineValves(new PromptBodies(upload, new Waiting(waiting, System::nanoTime)));
            factory.addContextValves(new Refusals());
        };
    }

    /** By default an eleventh language is an exception wherever the reader's is asked for; a head has no room for more. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> everyLanguage() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST_LANGUAGES));
    }

    /** In front of Spring Security's chain, which looks for parameters. */
    @Bean
    FilterRegistrationBean<OutsideFaults> outsideFaults() {
        FilterRegistrationBean<OutsideFaults> filter = new FilterRegistrationBean<>(new OutsideFaults());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return filter;
    }

    /** The page of errors has nothing to look for in what was sent. */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    StandardServletMultipartResolver uploadsOnce(MultipartProperties multipart) {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() == DispatcherType.REQUEST && super.isMultipart(request);
            }
        };
        resolver.setResolveLazily(multipart.isResolveLazily());
        return resolver;
    }

    /** Behind Spring Security's chain (-100), which sets the headers of every answer. */
    @Bean
    FilterRegistrationBean<Assets> unpackedAssets(ServletContext container) {
        File folder = (File) container.getAttribute(ServletContext.TEMPDIR);
        FilterRegistrationBean<Assets> filter = new FilterRegistrationBean<>(new Assets(folder.toPath()));
        filter.setOrder(0);
        return filter;
    }
}
