package be.ptr.security;

import be.ptr.configuration.Settings;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives each request, before anything else sees it, the address of its client, and the scheme and port of {@code
 * server.public-url}: whoever sends a request has no say in how links and redirects begin.
 */
@Component
final class ProxiedRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int HTTPS_PORT = 443;

    private final TrustedProxies proxies;
    private final URI site;

    ProxiedRequests(TrustedProxies proxies, Settings settings) {
        this.proxies = proxies;
        this.site = settings.server().publicUrl();
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Translation());
    }

    private final class Translation extends ValveBase {
        Translation() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            String client =
                    proxies.client(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
            request.setRemoteAddr(client);
            request.setRemoteHost(client);
            if ("https".equals(site.getScheme())) {
                request.setSecure(true);
                request.getCoyoteRequest().scheme().setString("https");
                request.setServerPort(site.getPort() < 0 ? HTTPS_PORT : site.getPort());
            }
            getNext().invoke(request, response);
        }
    }
}
