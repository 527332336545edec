package be.ptr.operation;

import be.ptr.configuration.DatabaseSettings;
import be.ptr.configuration.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * By which commands on this machine reach the server that holds the data folder: whoever can read the owner's files in
 * that folder is the operator. With both stores elsewhere commands need no server, and the door stays shut.
 */
@Component
public final class OperatorDoor {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorDoor.class);
    private static final int TOKEN_BYTES = 32;

    private final Path dataFolder;
    private final String host;
    private final boolean needed;
    private final String token = freshToken();
    private volatile boolean open;

    OperatorDoor(Settings settings) {
        this.dataFolder = settings.server().dataFolder();
        this.host = settings.server().host();
        this.needed = settings.engine().embedded() || settings.database().mode() == DatabaseSettings.Mode.EMBEDDED;
    }

    /** Whether {@code shown} is the token of this start; takes as long for every wrong one. */
    public boolean opens(String shown) {
        return MessageDigest.isEqual(bytes(token), bytes(shown)) && open;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        int port = event.getWebServer().getPort();
        if (!needed || port <= 0) {
            return;
        }
        try {
            OperatorPass.to(host, port, token).write(dataFolder);
            open = true;
        } catch (IOException e) {
            LOG.warn("PTR-O01 commands cannot reach this server: nothing written to {}", dataFolder, e);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stopping() {
        if (open) {
            open = false;
            try {
                Files.deleteIfExists(OperatorPass.file(dataFolder));
            } catch (IOException e) {
                LOG.warn("PTR-O02 {} not deleted", OperatorPass.file(dataFolder), e);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String freshToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
