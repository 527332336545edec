package be.ptr.pages;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the container our words for what it refuses itself. */
@Configuration(proxyBeanMethods = false)
class ContainerRefusals {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerRefusal() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ContainerRefusal.class.getName());
            }
        });
    }
}
