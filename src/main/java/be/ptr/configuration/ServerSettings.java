package be.ptr.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Section {@code server}.
 *
 * @param host address to listen on
 * @param publicUrl what people type in their browser; every link is built from it
 * @param production true unless both stores are embedded, or as configured
 * @param trustedProxies whose word counts on who the client is
 * @param dataFolder where the embedded stores, the deployed models and generated secrets are kept
 * @param minFree megabytes below which nothing is written, 0 for no such limit
 */
public record ServerSettings(
        String host,
        int port,
        URI publicUrl,
        List<Network> trustedProxies,
        boolean production,
        Path dataFolder,
        int minFree) {
    public ServerSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
