package be.ptr.traffic;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends the files that anybody may load by the system's own means ({@code sendfile}): however slowly they are read, no
 * thread waits. A part of a file is answered with the whole, which is always allowed. What cannot be unpacked is left to
 * the pages' own way.
 */
final class Assets extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Assets.class);
    private static final Pattern OURS = Pattern.compile("/[\\w-]+\\.(?:css|js|svg|ico)");
    private static final Pattern BROUGHT =
            Pattern.compile("/camunda/(?:lib|assets)/[\\w./-]+\\.\\w+|/camunda/favicon\\.ico");
    private static final Pattern GZIP =
            Pattern.compile("(?i)(?:^|[\\s,])gzip(?!\\s*;\\s*q\\s*=\\s*0(?:\\.0*)?\\s*(?:,|$))");

    private final Path folder;
    private final Map<String, Asset> unpacked = new ConcurrentHashMap<>();

    /** @param folder of this program alone, where files may be unpacked */
    Assets(Path folder) {
        this.folder = folder;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Asset> asset = find(request);
        if (asset.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            send(asset.get(), request, response);
        }
    }

    private Optional<Asset> find(HttpServletRequest request) {
        boolean sends = Boolean.TRUE.equals(request.getAttribute("org.apache.tomcat.sendfile.support"));
        String path = request.getServletPath();
        if (!sends || !Set.of("GET", "HEAD").contains(request.getMethod()) || path.contains("..")) {
            return Optional.empty();
        }
        return Optional.ofNullable(unpacked.compute(path, this::current));
    }

    /** The one from {@code before} while it is there; null when there is no such file, or no room for it. */
    private @Nullable Asset current(String path, @Nullable Asset before) {
        if (before != null && before.isThere()) {
            return before;
        }
        String name = name(path);
        Resource file = name == null ? null : new ClassPathResource(name);
        try {
            return file == null || !file.isReadable() ? null : Asset.unpack(file, folder);
        } catch (IOException e) {
            LOG.warn("PTR-T01 {} not unpacked into {}: {}", path, folder, e.toString());
            return null;
        }
    }

    private static @Nullable String name(String path) {
        if (OURS.matcher(path).matches()) {
            return "static" + path;
        }
        return BROUGHT.matcher(path).matches() ? "META-INF/resources/webjars" + path : null;
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(asset.type().toString());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (new ServletWebRequest(request, response).checkNotModified(asset.modified())) {
            return;
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        Path packed = accepted != null && GZIP.matcher(accepted).find() ? asset.packed() : null;
        if (packed != null) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        Path file = packed == null ? asset.plain() : packed;
        long length = Files.size(file);
        response.setContentLengthLong(length);
        if (request.getMethod().equals("GET") && length > 0) {
            request.setAttribute(
                    "org.apache.tomcat.sendfile.filename", file.toRealPath().toString());
            request.setAttribute("org.apache.tomcat.sendfile.start", 0L);
            request.setAttribute("org.apache.tomcat.sendfile.end", length);
        }
    }
}
