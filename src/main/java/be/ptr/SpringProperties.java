package be.ptr;

import be.ptr.configuration.EngineSettings;
import be.ptr.configuration.ServerSettings;
import be.ptr.configuration.Settings;
import be.ptr.intake.Uploads;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the operator decided, in the keys of Spring Boot and Camunda; everything else is in application.properties. */
final class SpringProperties {
    private SpringProperties() {}

    static Map<String, Object> of(Settings settings) {
        Map<String, Object> all = new LinkedHashMap<>();
        ServerSettings server = settings.server();
        all.put("server.address", server.host());
        all.put("server.port", server.port());
        // Who the client is, the trusted proxies say and nobody else.
        all.put("server.forward-headers-strategy", "none");
        all.put("server.servlet.session.timeout", settings.security().session().toSeconds() + "s");
        all.put("spring.servlet.multipart.location", Uploads.folder(settings).toString());
        all.put("spring.data.mongodb.database", settings.database().name());
        EngineSettings engine = settings.engine();
        all.put("spring.datasource.url", engineUrl(settings));
        all.put("spring.datasource.username", engine.user());
        all.put("spring.datasource.password", engine.password());
        if (servedOverHttps(server)) {
            all.putAll(https());
        }
        return all;
    }

    static boolean servedOverHttps(ServerSettings server) {
        return "https".equals(server.publicUrl().getScheme());
    }

    /** The JDBC address of the engine's database. */
    static String engineUrl(Settings settings) {
        String url = settings.engine().url();
        Path file = settings.server().dataFolder().toAbsolutePath().resolve("engine");
        // By default H2 writes up to half a second after the commit: what was acknowledged could be lost. And of the
        // twenty
        // statements of a click it keeps eight parsed for each connection: the others would be parsed anew each time.
        return url == null
                ? "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=128"
                : url;
    }

    /** The program itself speaks http: an https address means a proxy in front of it. */
    private static Map<String, Object> https() {
        return Map.of(
                "server.servlet.session.cookie.secure", true,
                "camunda.bpm.webapp.csrf.enable-secure-cookie", true,
                "camunda.bpm.webapp.session-cookie.enable-secure-cookie", true,
                "camunda.bpm.webapp.header-security.hsts-disabled", false,
                "camunda.bpm.webapp.header-security.hsts-include-subdomains-disabled", true,
                "camunda.bpm.webapp.header-security.hsts-max-age", 31536000);
    }
}
